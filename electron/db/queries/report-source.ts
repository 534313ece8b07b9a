import type { Database } from 'better-sqlite3'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import { SHOWN_STATES, type ShownState } from '../../../shared/domain/declaration.ts'
import { DeclaredContent } from '../../../shared/domain/declared-content.ts'
import { prepared } from '../prepared.ts'
import { SHOWN_STATE } from './shown-state.ts'

/** A declaration as the change report lists it. */
export type ReportedDeclaration = DeclaredContent & {
  readonly shownState: ShownState
  /** When it came into its state. */
  readonly since: string
}

/** Without a choice of states: everything but what was thrown away or taken back. */
const REPORTED: readonly ShownState[] = SHOWN_STATES.filter((state) => state !== 'void' && state !== 'withdrawn')

/** The declarations of a kind and a declaration month that are in one of these states (none named: all but the void ones), in the order in which they were made. */
export function reportedDeclarations(database: Database, kind: DeclarationKind, month: string, states: readonly ShownState[], operations: readonly string[] = []): ReportedDeclaration[] {
  const rows = prepared(
    database,
    `SELECT content, ${SHOWN_STATE} AS shownState, updated_at AS since FROM declaration WHERE kind = ? AND month = ? AND ${SHOWN_STATE} IN (SELECT value FROM json_each(?)) AND (json_array_length(?) = 0 OR operation IN (SELECT value FROM json_each(?))) ORDER BY id`,
  ).all(kind, month, JSON.stringify(states.length > 0 ? states : REPORTED), JSON.stringify(operations), JSON.stringify(operations)) as { content: string; shownState: ShownState; since: string }[]
  return rows.map(({ content, ...rest }) => ({ ...rest, ...DeclaredContent.parse({ kind, content: JSON.parse(content) as unknown }) }))
}
