import type { Output } from '../../../shared/ipc/contract.ts'
import { useJob } from '../../api/jobs.ts'
import { useGivenFile, type GivenFile } from '../../api/use-given-file.ts'

export interface StaffFile extends GivenFile {
  /** Why the file could not be used; empty where it could. */
  readonly findings: Output<'reconcile.run'>['findings']
}

/** From a chosen or dropped list to its comparison; `onRecord` is told the id. */
export function useStaffFile(onRecord: (id: string) => void): StaffFile {
  const job = useJob('reconcile.run')
  const given = useGivenFile(job, async ({ token }) => {
    const made = await job.start({ source: { token }, today: null })
    if (made?.record) onRecord(made.record.id)
  })
  return { ...given, findings: job.result?.findings ?? [] }
}
