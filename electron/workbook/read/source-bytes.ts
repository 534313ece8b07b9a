import { open } from 'node:fs/promises'
import { appError, type AppError } from '../../../shared/result/app-error.ts'
import type { ReadLimits } from './limits.ts'
import type { WorkbookSource } from './read-outcome.ts'
import { damaged, tooLarge } from './refusal.ts'

/**
 * The whole file in memory (at most `limits.fileBytes`, or `plainFileBytes` where it is no zip), so that what is read and what is hashed are the same
 * bytes even where somebody saves over the file meanwhile.
 */
export async function sourceBytes(source: WorkbookSource, limits: ReadLimits): Promise<Buffer | AppError> {
  if ('bytes' in source) {
    const bytes = Buffer.from(source.bytes.buffer, source.bytes.byteOffset, source.bytes.byteLength)
    checkSize(bytes, bytes.length, limits)
    return bytes
  }
  try {
    const handle = await open(source.path, 'r')
    try {
      const stat = await handle.stat()
      if (!stat.isFile()) return appError('FILE_NOT_FOUND')
      const head = Buffer.alloc(2)
      await handle.read(head, 0, 2, 0)
      checkSize(head, stat.size, limits)
      const bytes = Buffer.allocUnsafeSlow(stat.size)
      let filled = 0
      while (filled < stat.size) {
        const { bytesRead } = await handle.read(bytes, filled, stat.size - filled, filled)
        if (bytesRead === 0) throw damaged('changed-while-reading')
        filled += bytesRead
      }
      return bytes
    } finally {
      await handle.close()
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return appError('FILE_NOT_FOUND')
    // Excel and WPS keep an open workbook to themselves on Windows.
    if (code === 'EBUSY' || code === 'EPERM' || code === 'EACCES') return appError('FILE_LOCKED', {}, true)
    throw error
  }
}

function checkSize(head: Buffer, size: number, limits: ReadLimits): void {
  const most = head[0] === 0x50 && head[1] === 0x4b ? limits.fileBytes : Math.max(limits.fileBytes, limits.plainFileBytes)
  if (size > most) throw tooLarge('file', most, size)
}
