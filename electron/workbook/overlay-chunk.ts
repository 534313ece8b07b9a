import { KIND_TEXT, type RowChunk } from './row-chunk.ts'

/** 0-based column → the text that stands there now; '' for a cell that was emptied. */
export type OverlaidRow = ReadonlyMap<number, string>

/**
 * The chunk with other texts in some of its cells. A row that holds nothing any more is not in it (a chunk lists only rows
 * that hold something); rows that the chunk does not know are not made.
 * @param rows by 1-based row number
 */
export function overlayChunk(chunk: RowChunk, rows: ReadonlyMap<number, OverlaidRow>): RowChunk {
  if (rows.size === 0) return chunk
  const numbers: number[] = []
  const hidden: number[] = []
  const rowEnds: number[] = []
  const columns: number[] = []
  const kinds: number[] = []
  const ends: number[] = []
  const pieces: Uint8Array[] = []
  let length = 0
  const put = (column: number, kind: number, text: Uint8Array): void => {
    columns.push(column)
    kinds.push(kind)
    pieces.push(text)
    length += text.length
    ends.push(length)
  }
  for (let index = 0; index < chunk.rows.length; index++) {
    const row = chunk.rows[index] as number
    const over = rows.get(row)
    const from = index === 0 ? 0 : (chunk.rowEnds[index - 1] as number)
    const to = chunk.rowEnds[index] as number
    const before = columns.length
    const left = over === undefined ? null : [...over].sort(([one], [other]) => one - other)
    let next = 0
    const putLeft = (upTo: number): void => {
      for (; left !== null && next < left.length && (left[next] as [number, string])[0] < upTo; next++) {
        const [column, text] = left[next] as [number, string]
        if (text !== '') put(column, KIND_TEXT, Buffer.from(text))
      }
    }
    for (let cell = from; cell < to; cell++) {
      const column = chunk.columns[cell] as number
      putLeft(column)
      if (over?.has(column)) continue
      put(column, chunk.kinds[cell] as number, chunk.text.subarray(cell === 0 ? 0 : (chunk.textEnds[cell - 1] as number), chunk.textEnds[cell] as number))
    }
    putLeft(Number.POSITIVE_INFINITY)
    if (columns.length === before) continue
    numbers.push(row)
    hidden.push(chunk.hidden[index] as number)
    rowEnds.push(columns.length)
  }
  return {
    rows: Uint32Array.from(numbers), hidden: Uint8Array.from(hidden), rowEnds: Uint32Array.from(rowEnds), columns: Uint16Array.from(columns), kinds: Uint8Array.from(kinds),
    textEnds: Uint32Array.from(ends), text: Buffer.concat(pieces), fraction: chunk.fraction,
  }
}
