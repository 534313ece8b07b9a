import { useState } from 'react'
import type { Output } from '../../../shared/ipc/contract.ts'
import type { PickedFile } from '../../../shared/ipc/file.ts'
import type { AppError } from '../../../shared/result/app-error.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { call } from '../../api/client.ts'
import { useJob } from '../../api/jobs.ts'

export interface StaffFile {
  readonly error: AppError | null
  /** Why the file could not be used; empty where it could. */
  readonly findings: Output<'reconcile.run'>['findings']
  readonly browse: () => Promise<void>
  readonly drop: (file: File) => Promise<void>
  readonly clear: () => void
}

/** From a chosen or dropped list to its comparison; `onRecord` is told the id. */
export function useStaffFile(onRecord: (id: string) => void): StaffFile {
  const job = useJob('reconcile.run')
  const [failure, setFailure] = useState<AppError | null>(null)
  const take = async (pick: () => Promise<PickedFile | null>): Promise<void> => {
    setFailure(null)
    job.clear()
    try {
      const file = await pick()
      if (!file) return
      const made = await job.start({ source: { token: file.token }, today: null })
      if (made?.record) onRecord(made.record.id)
    } catch (problem) {
      setFailure(appErrorOf(problem))
    }
  }
  return {
    error: failure ?? job.error,
    findings: job.result?.findings ?? [],
    browse: () => take(() => call('file.pick', { purpose: 'workbook' })),
    drop: (file) => take(async () => call('file.drop', { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    clear: () => {
      setFailure(null)
      job.clear()
    },
  }
}
