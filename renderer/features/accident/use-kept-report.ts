import { useCallback, useEffect, useRef } from 'react'
import { call } from '../../api/client.ts'
import { createFormKeeper, type FormKeeper } from '../../ui/form/form-keeper.ts'
import { keptKey, reportOfState, stateOfReport, type KeptReport } from './kept-report.ts'

export interface ReportKeeper {
  /** Keeps what stands in the fields of this report; null: of the one that was never saved. */
  readonly put: (id: string | null, report: KeptReport) => void
  /** Forgets it, behind whatever is being written. */
  readonly forget: (id: string | null) => Promise<void>
  /** Resolves when nothing of it is being written. */
  readonly settled: (id: string | null) => Promise<void>
  /** What was kept and when; null where nothing was. */
  readonly find: (id: string | null) => Promise<(KeptReport & { readonly at: string }) | null>
}

/** Keeps a report key by key beside its draft: a crash takes at most the last keystroke. Each report has its own keeper, so that nothing of one gets into another. */
export function useKeptReport(onTrouble: (problem: unknown) => void): ReportKeeper {
  const keepers = useRef(new Map<string, FormKeeper>())
  const trouble = useRef(onTrouble)
  useEffect(() => { trouble.current = onTrouble })
  const of = useCallback((id: string | null): FormKeeper => {
    const key = keptKey(id)
    const keeper = keepers.current.get(key) ?? createFormKeeper({ keep: (state) => call('form.keep', { key, state }), forget: () => call('form.forget', { key }) }, (problem) => trouble.current(problem))
    keepers.current.set(key, keeper)
    return keeper
  }, [])
  const find = useCallback(async (id: string | null) => {
    const kept = await call('form.get', { key: keptKey(id) })
    const report = kept && reportOfState(kept.state)
    return report ? { ...report, at: kept.keptAt } : null
  }, [])
  const put = useCallback((id: string | null, report: KeptReport): void => of(id).put(stateOfReport(report)), [of])
  const forget = useCallback((id: string | null): Promise<void> => of(id).forget(), [of])
  const settled = useCallback((id: string | null): Promise<void> => of(id).settled(), [of])
  return { put, forget, settled, find }
}
