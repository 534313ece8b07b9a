import type { TextEncoding } from '../sniff/text-shape.ts'

const BLOCK = 128 * 1024

/**
 * A file's text in blocks of about 128 KiB, without its byte order mark. What is no character of the encoding
 * becomes U+FFFD, as in every office program.
 * @returns each block with the share of the file that is decoded with it
 */
export function* textBlocks(file: Buffer, encoding: TextEncoding): Generator<{ readonly text: string; readonly fraction: number }> {
  const decoder = new TextDecoder(encoding)
  for (let from = 0; from < file.length; from += BLOCK) {
    const to = Math.min(file.length, from + BLOCK)
    yield { text: decoder.decode(file.subarray(from, to), { stream: to < file.length }), fraction: to / file.length }
  }
}
