import { useState } from 'react'
import type { Batch } from '../../../shared/domain/batch.ts'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import type { PickedFile } from '../../../shared/ipc/file.ts'
import type { AppError } from '../../../shared/result/app-error.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { call } from '../../api/client.ts'
import { useJob } from '../../api/jobs.ts'

export interface Import {
  readonly error: AppError | null
  readonly browse: () => Promise<void>
  readonly drop: (file: File) => Promise<void>
  readonly clear: () => void
}

/** From a chosen or dropped file to its batch; `onBatch` is told of it, also where the file was refused. */
export function useImport(kind: DeclarationKind, onBatch: (batch: Batch) => void): Import {
  const job = useJob('batch.import', kind)
  const [failure, setFailure] = useState<AppError | null>(null)

  const take = async (pick: () => Promise<PickedFile | null>): Promise<void> => {
    setFailure(null)
    job.clear()
    try {
      const file = await pick()
      if (!file) return
      const batch = await job.start({ kind, source: { token: file.token }, today: null })
      if (batch) onBatch(batch)
    } catch (problem) {
      setFailure(appErrorOf(problem))
    }
  }
  return {
    error: failure ?? job.error,
    browse: () => take(() => call('file.pick', { purpose: 'workbook' })),
    drop: (file) => take(async () => call('file.drop', { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    clear: () => {
      setFailure(null)
      job.clear()
    },
  }
}
