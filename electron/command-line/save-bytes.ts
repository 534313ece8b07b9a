import { resolve } from 'node:path'
import { appError } from '../../shared/result/app-error.ts'
import { writeFileAtomically } from '../platform/atomic-file.ts'
import { CommandFailure } from './call.ts'

/** Writes a result where the user asked for it, whole or not at all; returns the full path. */
export function saveBytes(file: string, bytes: Uint8Array): string {
  const path = resolve(file)
  try {
    writeFileAtomically(path, bytes, 0o644)
  } catch (problem) {
    throw new CommandFailure(appError('FILE_WRITE_FAILED', { fileName: file, reason: (problem as NodeJS.ErrnoException).code ?? null }))
  }
  return path
}
