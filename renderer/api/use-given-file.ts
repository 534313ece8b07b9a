import { useState } from 'react'
import type { PickedFile } from '../../shared/ipc/file.ts'
import type { AppError } from '../../shared/result/app-error.ts'
import { appErrorOf } from './app-error-exception.ts'
import { call } from './client.ts'

export interface GivenFile {
  readonly error: AppError | null
  readonly browse: () => Promise<void>
  readonly drop: (file: File) => Promise<void>
  readonly clear: () => void
}

/** A workbook that is chosen or dropped, and the job that `begin` starts with it; the error is the file's or else the job's. */
export function useGivenFile(job: { readonly error: AppError | null; readonly clear: () => void }, begin: (file: PickedFile) => Promise<void>): GivenFile {
  const [failure, setFailure] = useState<AppError | null>(null)
  const clear = (): void => {
    setFailure(null)
    job.clear()
  }
  const take = async (pick: () => Promise<PickedFile | null>): Promise<void> => {
    clear()
    try {
      const file = await pick()
      if (file) await begin(file)
    } catch (problem) {
      setFailure(appErrorOf(problem))
    }
  }
  return {
    error: failure ?? job.error,
    browse: () => take(() => call('file.pick', { purpose: 'workbook' })),
    drop: (file) => take(async () => call('file.drop', { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    clear,
  }
}
