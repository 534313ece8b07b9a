import type { Database } from 'better-sqlite3'

export interface OperatorRow {
  readonly id: string
  readonly name: string
  readonly roles: readonly string[]
  readonly salt: Uint8Array
  readonly hash: Uint8Array
}

export interface TokenRow {
  readonly session: string
  readonly operator: string
  readonly kind: 'access' | 'refresh'
  readonly expiresAt: number
  readonly used: boolean
}

export interface Sessions {
  operator(id: string): OperatorRow | null
  putOperator(operator: OperatorRow): void
  /** By the SHA-256 of the token, hex: the tokens themselves are not stored. */
  token(hash: string): TokenRow | null
  putToken(hash: string, token: Omit<TokenRow, 'used'>): void
  /** Marks a refresh token as used and ends the access tokens before it. */
  useToken(hash: string, session: string): void
  endSession(session: string): void
  forgetExpired(now: number): void
}

export function sessionsTable(database: Database): Sessions {
  const operator = database.prepare<[string], { id: string; name: string; roles: string; salt: Buffer; hash: Buffer }>('SELECT id, name, roles, salt, hash FROM operators WHERE id = ?')
  const putOperator = database.prepare('INSERT OR REPLACE INTO operators VALUES (?, ?, ?, ?, ?)')
  const token = database.prepare<[string], { session: string; operator: string; kind: 'access' | 'refresh'; expires_at: number; used: number }>('SELECT session, operator, kind, expires_at, used FROM tokens WHERE hash = ?')
  const putToken = database.prepare('INSERT INTO tokens (hash, session, operator, kind, expires_at) VALUES (?, ?, ?, ?, ?)')
  const use = database.prepare("UPDATE tokens SET used = 1 WHERE hash = ? AND kind = 'refresh'")
  const endAccess = database.prepare("DELETE FROM tokens WHERE session = ? AND kind = 'access'")
  const end = database.prepare('DELETE FROM tokens WHERE session = ?')
  const forget = database.prepare('DELETE FROM tokens WHERE expires_at < ?')
  return {
    operator: (id) => {
      const row = operator.get(id)
      return row ? { ...row, roles: row.roles.split(' ') } : null
    },
    putOperator: (of) => void putOperator.run(of.id, of.name, of.roles.join(' '), Buffer.from(of.salt), Buffer.from(of.hash)),
    token: (hash) => {
      const row = token.get(hash)
      return row ? { session: row.session, operator: row.operator, kind: row.kind, expiresAt: row.expires_at, used: row.used === 1 } : null
    },
    putToken: (hash, of) => void putToken.run(hash, of.session, of.operator, of.kind, of.expiresAt),
    useToken: (hash, session) => {
      use.run(hash)
      endAccess.run(session)
    },
    endSession: (session) => void end.run(session),
    forgetExpired: (now) => void forget.run(now),
  }
}
