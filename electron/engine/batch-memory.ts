import { createHash } from 'node:crypto'
import type { BatchColumn } from '../../shared/domain/batch.ts'
import type { DeclarationKind } from '../../shared/domain/declaration-kind.ts'
import type { GivenMapping } from '../../shared/rules/index.ts'
import { recallLayout, rememberLayout, type BatchLayout } from '../db/queries/batch-layout.ts'
import type { EngineContext } from './context.ts'
import type { Actor } from './declaration-actor.ts'

/** Headings can be anybody's words: only their hash is kept. */
export const fingerprintOf = (layout: string): string => createHash('sha256').update(layout).digest('hex')

/** What is remembered of sheets with these headings. */
export function recalled(kind: DeclarationKind, layout: string, { database }: EngineContext): GivenMapping | null {
  if (layout === '') return null
  const known = recallLayout(database, kind, fingerprintOf(layout))
  return known === null ? null : { columns: known.columns, fixed: known.fixed, by: 'layout' }
}

/** Remembers how the columns of this layout are read; inside a transaction of the caller. A sheet without headings has no layout. */
export function rememberMapping(kind: DeclarationKind, layout: BatchLayout, columns: readonly BatchColumn[], actor: Actor, { database }: EngineContext): void {
  if (layout.layout === '') return
  const fields = Object.fromEntries(columns.map(({ column, field }) => [column, field]))
  rememberLayout(database, kind, fingerprintOf(layout.layout), { columns: fields, fixed: layout.fixed }, actor.at, actor.by)
}
