import type { Batch } from '../../../shared/domain/batch.ts'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import { useJob } from '../../api/jobs.ts'
import { useGivenFile, type GivenFile } from '../../api/use-given-file.ts'

/** From a chosen or dropped file to its batch; `onBatch` is told of it, also where the file was refused. */
export function useImport(kind: DeclarationKind, onBatch: (batch: Batch) => void): GivenFile {
  const job = useJob('batch.import', kind)
  return useGivenFile(job, async ({ token }) => {
    const batch = await job.start({ kind, source: { token }, today: null })
    if (batch) onBatch(batch)
  })
}
