import { createHash, randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'
import { RefreshRequest, SignInRequest, type BureauSession } from '../../shared/bureau/session.ts'
import { BUREAU_ID, BUREAU_NAME, type PracticeContext } from './context.ts'
import { jsonReply, problemReply, type Reply } from './http/reply.ts'
import { parseBody } from './intent/parse-body.ts'
import type { OperatorRow } from './store/sessions.ts'

/** The made-up operators; the first is the one that practice mode signs in. */
export const PRACTICE_OPERATORS = [
  { id: 'jingban01', name: '李经办', password: 'Lianxi-2026', roles: ['declare', 'print', 'read'] },
  { id: 'chaxun01', name: '王查询', password: 'Lianxi-2026', roles: ['read'] },
] as const

const hashPassword = (password: string, salt: Uint8Array, cost: number): Buffer => scryptSync(password.normalize('NFKC'), salt, 32, { N: cost })

/** scrypt's N. A bureau that lives in memory alone leaves no hash that could be attacked, and is started anew hundreds of times a day by the tests. */
export const passwordCost = (file: string): number => (file === ':memory:' ? 2 : 2 ** 14)

const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Stores the made-up operators of a new bureau. */
export function storeOperators({ sessions }: PracticeContext['store'], cost: number): void {
  for (const { id, name, password, roles } of PRACTICE_OPERATORS) {
    const salt = randomBytes(16)
    sessions.putOperator({ id, name, roles, salt, hash: hashPassword(password, salt, cost) })
  }
}

/** POST /v1/sessions. Which of the three was wrong is not told. */
export function signIn(context: PracticeContext, body: Uint8Array): Reply {
  const parsed = parseBody(SignInRequest, body)
  if ('reply' in parsed) return parsed.reply
  const operator = context.store.sessions.operator(parsed.value.operator)
  const right = operator !== null && timingSafeEqual(hashPassword(parsed.value.password, operator.salt, context.settings.passwordCost), operator.hash)
  if (!operator || !right || parsed.value.unit !== context.unit.number) return problemReply('sign-in-refused', '单位编号、操作员或密码不正确,请核对后重试。')
  return jsonReply(201, openSession(context, operator, randomBytes(16).toString('hex')))
}

/** POST /v1/sessions/refresh. A token that serves a second time was stolen or lost: its session ends. */
export function refreshSession(context: PracticeContext, body: Uint8Array): Reply {
  const parsed = parseBody(RefreshRequest, body)
  if ('reply' in parsed) return parsed.reply
  const { sessions } = context.store
  const hash = hashToken(parsed.value.refreshToken)
  const token = sessions.token(hash)
  if (!token || token.kind !== 'refresh') return problemReply('token-invalid', '登录无效,请重新登录。')
  if (token.used) {
    sessions.endSession(token.session)
    return problemReply('token-invalid', '登录凭据已使用过,为安全起见请重新登录。')
  }
  if (token.expiresAt <= context.clock.now()) return problemReply('token-invalid', '登录已过期,请重新登录。')
  const operator = sessions.operator(token.operator)
  if (!operator) return problemReply('token-invalid', '操作员已停用,请联系单位管理员。')
  return context.store.transaction(() => {
    sessions.useToken(hash, token.session)
    return jsonReply(201, openSession(context, operator, token.session))
  })
}

function openSession(context: PracticeContext, operator: OperatorRow, session: string): BureauSession {
  const { store, clock, settings, unit, signing } = context
  const accessToken = randomBytes(32).toString('base64url')
  const refreshToken = randomBytes(32).toString('base64url')
  const now = clock.now()
  store.sessions.forgetExpired(now)
  store.sessions.putToken(hashToken(accessToken), { session, operator: operator.id, kind: 'access', expiresAt: now + settings.accessTokenSeconds * 1000 })
  store.sessions.putToken(hashToken(refreshToken), { session, operator: operator.id, kind: 'refresh', expiresAt: now + settings.refreshTokenSeconds * 1000 })
  return {
    accessToken,
    expiresIn: settings.accessTokenSeconds,
    refreshToken,
    refreshExpiresIn: settings.refreshTokenSeconds,
    bureau: { id: BUREAU_ID, name: BUREAU_NAME, epoch: context.epoch },
    unit: { number: unit.number, name: unit.name, region: unit.region },
    operator: { id: operator.id, name: operator.name, roles: [...operator.roles] },
    keys: signing.keys(),
  }
}

/** Who calls, by the access token; a problem where it will not do. */
export function authenticate({ store, clock }: PracticeContext, authorization: string | undefined): OperatorRow | Reply {
  const value = /^Bearer ([\w-]{20,100})$/i.exec(authorization ?? '')?.[1]
  if (!value) return problemReply('token-invalid', '没有登录,请先登录。')
  const token = store.sessions.token(hashToken(value))
  if (!token || token.kind !== 'access') return problemReply('token-invalid', '登录无效,请重新登录。')
  if (token.expiresAt <= clock.now()) return problemReply('token-expired', '登录已过期。')
  return store.sessions.operator(token.operator) ?? problemReply('token-invalid', '操作员已停用。')
}
