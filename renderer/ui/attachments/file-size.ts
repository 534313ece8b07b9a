import type { Text } from '../text.ts'

/** 1234567 bytes → 1.2 MB; below 100 KB in KB, and never 0. */
export function sizeText(bytes: number, text: Text): string {
  if (bytes < 100 * 1024) return text('attachment.size.kb', { size: Math.max(1, Math.ceil(bytes / 1024)) })
  return text('attachment.size.mb', { size: (Math.ceil((bytes / 1024 / 1024) * 10) / 10).toFixed(1) })
}

/** A limit, which is a whole number of megabytes. */
export const limitMb = (bytes: number): number => Math.floor(bytes / 1024 / 1024)
