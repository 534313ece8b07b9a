import type { Database } from 'better-sqlite3'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import { prepared } from '../prepared.ts'

/** How many declarations of a kind ask for something to be done: drafts with errors and without, returned and refused ones. */
export function countToDo(database: Database, kind: DeclarationKind): { wrong: number; ready: number; returned: number; refused: number } {
  const count = (condition: string): number => prepared(database, `SELECT count(*) FROM declaration WHERE kind = ? AND ${condition}`).pluck().get(kind) as number
  return { wrong: count("state = 'draft' AND errors > 0"), ready: count("state = 'draft' AND errors = 0"), returned: count("state = 'returned'"), refused: count("state = 'refused'") }
}

/** How many reports of 工伤快报 ask for something to be done, counted the same way. */
export function countAccidentsToDo(database: Database): { wrong: number; ready: number; returned: number; refused: number } {
  const count = (condition: string): number => prepared(database, `SELECT count(*) FROM accident WHERE ${condition}`).pluck().get() as number
  return { wrong: count("state = 'draft' AND errors > 0"), ready: count("state = 'draft' AND errors = 0"), returned: count("state = 'returned'"), refused: count("state = 'refused'") }
}

/** Batches that were read, have rows that can become drafts, and of which none was made; the newest first. */
export function openBatches(database: Database, limit: number): { id: string; kind: DeclarationKind; fileName: string; total: number; wrong: number }[] {
  return prepared(
    database,
    "SELECT id, kind, file_name AS fileName, total, wrong + duplicate AS wrong FROM batch WHERE state = 'ready' AND ready + warned > 0 AND NOT EXISTS (SELECT 1 FROM declaration WHERE batch_id = batch.id) ORDER BY seq DESC LIMIT ?",
  ).all(limit) as { id: string; kind: DeclarationKind; fileName: string; total: number; wrong: number }[]
}
