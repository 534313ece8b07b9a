import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { AttachmentLimits } from '../../shared/domain/attachment.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import type { GivenFile } from './batch-source.ts'

const NAME_LENGTH = 200
const LOCKED = new Set(['EBUSY', 'EPERM', 'EACCES'])

/** 1234567 bytes → 1.2, rounded up so that what is too large never looks as if it were not. */
export const megabytes = (bytes: number): number => Math.ceil((bytes / 1024 / 1024) * 10) / 10

/** A chosen or dropped file, whole, and what it is called. Errors: ATTACHMENT_TOO_LARGE (before it is read), FILE_NOT_FOUND, FILE_LOCKED. */
export async function takeFile(source: GivenFile, limits: AttachmentLimits): Promise<Result<{ name: string; bytes: Uint8Array }>> {
  // A token belongs to main, which puts the file in its place.
  if ('token' in source) return err(appError('ARGUMENT_INVALID', { fields: ['source'] }))
  const tooLarge = (bytes: number): Result<never> | null => (bytes > limits.fileBytes ? err(appError('ATTACHMENT_TOO_LARGE', { sizeMb: megabytes(bytes), limitMb: megabytes(limits.fileBytes) })) : null)
  if ('bytes' in source) return tooLarge(source.bytes.length) ?? ok({ name: nameOf(source.name), bytes: source.bytes })
  try {
    return tooLarge((await stat(source.path)).size) ?? ok({ name: nameOf(source.path), bytes: await readFile(source.path) })
  } catch (thrown) {
    const code = (thrown as NodeJS.ErrnoException).code ?? ''
    if (!code) throw thrown
    return err(appError(LOCKED.has(code) ? 'FILE_LOCKED' : 'FILE_NOT_FOUND', {}, true))
  }
}

/** Without folder and control characters, and not longer than can be shown; the ending stays. */
function nameOf(path: string): string {
  const name = [...basename(path.replaceAll('\\', '/')).replaceAll(/\p{Cc}/gu, '').trim()]
  if (name.length === 0) return '附件'
  return name.length <= NAME_LENGTH ? name.join('') : `${name.slice(0, NAME_LENGTH - 12).join('')}…${name.slice(-11).join('')}`
}
