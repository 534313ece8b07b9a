import { hasOverCells, overCells, type OverCell } from '../db/queries/batch-cell.ts'
import type { StoredChunk } from '../db/queries/batch-chunk.ts'
import { overlayChunk } from '../workbook/overlay-chunk.ts'
import type { RowChunk } from '../workbook/row-chunk.ts'
import { decodeCells } from './batch-chunk-codec.ts'
import type { EngineContext } from './context.ts'

/** The rows of a batch as they stand now: what the file had, and over it what the clerk mended. */
export interface Overlay {
  /** The rows of a stored chunk. */
  cellsOf(stored: StoredChunk): RowChunk
  /** Rows as the file has them, with what was mended in them. */
  over(chunk: RowChunk): RowChunk
  /** The mended cells of these rows. */
  cellsBetween(first: number, last: number): readonly OverCell[]
  /** The columns of a row that are judged as they stand; null for none. For rows of the chunk that was opened last. */
  literal(row: number): readonly number[] | null
}

/** The overlay of a batch as it is in the store at each question. */
export function overlayOf(seq: number, { database }: Pick<EngineContext, 'database'>): Overlay {
  let literals = new Map<number, number[]>()
  return {
    cellsBetween: (first, last) => overCells(database, seq, first, last),
    cellsOf(stored) {
      const cells = decodeCells(stored.cells)
      literals = new Map()
      if (!hasOverCells(database, seq)) return cells
      const over = overCells(database, seq, stored.firstRow, stored.lastRow)
      for (const { row, column, literal } of over) if (literal) literals.set(row, [...(literals.get(row) ?? []), column])
      return overlayChunk(cells, textsByRow(over))
    },
    over: (chunk) => (chunk.rows.length === 0 ? chunk : overlayChunk(chunk, textsByRow(overCells(database, seq, chunk.rows[0] ?? 0, chunk.rows.at(-1) ?? 0)))),
    literal: (row) => literals.get(row) ?? null,
  }
}

function textsByRow(over: readonly OverCell[]): Map<number, Map<number, string>> {
  const rows = new Map<number, Map<number, string>>()
  for (const { row, column, text } of over) {
    if (text === null) continue
    let cells = rows.get(row)
    if (!cells) rows.set(row, (cells = new Map()))
    cells.set(column, text)
  }
  return rows
}
