import type { Database } from 'better-sqlite3'
import { z } from 'zod'

/** An operator that has signed in here. Moments are ISO 8601 in UTC. */
export interface StoredOperator {
  readonly name: string
  readonly roles: readonly string[]
  /** What the password is checked against where there is no network; see password-verifier. */
  readonly verifier: string
  readonly accessToken: string | null
  readonly refreshToken: string | null
  readonly refreshUntil: string | null
}

/** An operator by the name that is typed at sign-in; null for one that never signed in here online. */
export function findOperator(database: Database, name: string): StoredOperator | null {
  const row = database
    .prepare<[string], Omit<StoredOperator, 'roles'> & { roles: string }>('SELECT name, roles, verifier, access_token AS accessToken, refresh_token AS refreshToken, refresh_until AS refreshUntil FROM operator WHERE name = ?')
    .get(name)
  return row ? { ...row, roles: z.array(z.string()).parse(JSON.parse(row.roles)) } : null
}

/** The operator whose online sign-in is the newest; null where there was none. */
export function findLastOperator(database: Database): StoredOperator | null {
  const name = database.prepare<[], string>('SELECT name FROM operator ORDER BY last_online_at DESC LIMIT 1').pluck().get()
  return name === undefined ? null : findOperator(database, name)
}

/** Keeps what an online sign-in told. */
export function saveOperator(database: Database, operator: StoredOperator & { readonly accessUntil: string }, at: string): void {
  database
    .prepare(
      `INSERT INTO operator (name, roles, verifier, access_token, access_until, refresh_token, refresh_until, last_online_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (name) DO UPDATE SET roles = excluded.roles, verifier = excluded.verifier, access_token = excluded.access_token, access_until = excluded.access_until,
         refresh_token = excluded.refresh_token, refresh_until = excluded.refresh_until, last_online_at = excluded.last_online_at`,
    )
    .run(operator.name, JSON.stringify(operator.roles), operator.verifier, operator.accessToken, operator.accessUntil, operator.refreshToken, operator.refreshUntil, at)
}

/** Keeps a renewed pair of tokens; with nulls, forgets them. */
export function saveTokens(database: Database, name: string, tokens: { readonly accessToken: string | null; readonly accessUntil: string | null; readonly refreshToken: string | null; readonly refreshUntil: string | null }): void {
  database.prepare('UPDATE operator SET access_token = ?, access_until = ?, refresh_token = ?, refresh_until = ? WHERE name = ?').run(tokens.accessToken, tokens.accessUntil, tokens.refreshToken, tokens.refreshUntil, name)
}
