import type { Database, Statement } from 'better-sqlite3'

const statements = new WeakMap<Database, Map<string, Statement>>()

/**
 * The statement of `sql` on this connection, prepared once: preparing costs more than running a lookup.
 * Its mode (`raw`, `pluck`) belongs to the statement, so one text is always used in one mode.
 */
export function prepared(database: Database, sql: string): Statement {
  let known = statements.get(database)
  if (!known) statements.set(database, (known = new Map()))
  let statement = known.get(sql)
  if (!statement) known.set(sql, (statement = database.prepare(sql)))
  return statement
}
