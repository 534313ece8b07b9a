import type { BureauSession } from '../../shared/bureau/session.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { checkBaseUrl } from '../bureau/base-url.ts'
import { makeBureauClient, type BureauClient } from '../bureau/client.ts'
import type { Failure } from '../bureau/failure.ts'
import { refreshSession } from '../bureau/session.ts'
import { httpTransport, type Transport } from '../bureau/transport.ts'
import { readFact, writeFact } from '../db/queries/fact.ts'
import { rewindFeeds } from '../db/queries/feed.ts'
import { findOperator, saveTokens } from '../db/queries/operator.ts'
import { instantOf } from '../platform/clock.ts'
import type { EngineContext } from './context.ts'

const TIMEOUT_MS = 30_000
/** Smaller differences are the journey of the reply. */
const SKEW_STEP_SECONDS = 5

export type Connection = 'online' | 'offline' | 'unknown'

interface Access {
  connection: Connection
  client: { readonly url: string; readonly bureau: BureauClient } | null
  refreshing: Promise<Result<void, Failure>> | null
}

const accesses = new WeakMap<EngineContext, Access>()

function accessOf(context: EngineContext): Access {
  let access = accesses.get(context)
  if (!access) accesses.set(context, (access = { connection: 'unknown', client: null, refreshing: null }))
  return access
}

/** Whether the last request reached the bureau. */
export const connectionOf = (context: EngineContext): Connection => accessOf(context).connection

/** The bureau that this store belongs to, for the operator who is signed in. Errors: NOT_SIGNED_IN, BUREAU_INSECURE. */
export function bureauOf(context: EngineContext): Result<BureauClient> {
  const url = readFact(context.database, 'bureau.url')
  if (!context.session() || url === null) return err(appError('NOT_SIGNED_IN'))
  return clientFor(context, url)
}

/** A client for an address that need not be the stored one yet: for signing in. Error: BUREAU_INSECURE. */
export function clientFor(context: EngineContext, typedUrl: string): Result<BureauClient> {
  const url = checkBaseUrl(typedUrl, context.mode)
  if (!url.ok) return url
  const access = accessOf(context)
  if (access.client?.url === url.value) return ok(access.client.bureau)
  access.client?.bureau.close()
  const bureau = makeBureauClient({
    baseUrl: url.value,
    transport: watched(context, access, httpTransport(TIMEOUT_MS)),
    now: () => context.clock.now(),
    identity: () => ({ bureau: readFact(context.database, 'bureau.id'), epoch: readFact(context.database, 'bureau.epoch'), unit: readFact(context.database, 'unit.number') }),
    accessToken: () => operatorOf(context)?.accessToken ?? null,
    refresh: () => (access.refreshing ??= renew(context, () => bureau).finally(() => (access.refreshing = null))),
    onDate: (bureauNow) => noteClock(context, bureauNow),
    onNewerEpoch: (epoch) => noteEpoch(context, epoch),
  })
  access.client = { url: url.value, bureau }
  return ok(bureau)
}

/** Lets the connections go; at closing. */
export function closeBureau(context: EngineContext): void {
  accessOf(context).client?.bureau.close()
  accessOf(context).client = null
}

const operatorOf = (context: EngineContext): ReturnType<typeof findOperator> => {
  const session = context.session()
  return session ? findOperator(context.database, session.operator) : null
}

/** A new pair of tokens, kept at once: the old refresh token is used up. */
async function renew(context: EngineContext, client: () => BureauClient): Promise<Result<void, Failure>> {
  const operator = operatorOf(context)
  const signedOut: Result<void, Failure> = err({ kind: 'signed-out', error: appError('NOT_SIGNED_IN') })
  if (!operator?.refreshToken) return signedOut
  const renewed = await refreshSession(client(), operator.refreshToken)
  if (!renewed.ok) return renewed.error.kind === 'problem' ? signedOut : renewed
  saveTokens(context.database, operator.name, tokensOf(renewed.value, context.clock.now()))
  return ok(undefined)
}

/** The tokens of a sign-in with the moments until which they are good. */
export function tokensOf(session: BureauSession, now: number): { accessToken: string; accessUntil: string; refreshToken: string; refreshUntil: string } {
  const until = (seconds: number): string => new Date(now + seconds * 1000).toISOString()
  return { accessToken: session.accessToken, accessUntil: until(session.expiresIn), refreshToken: session.refreshToken, refreshUntil: until(session.refreshExpiresIn) }
}

/** Notes with every request whether the bureau can be reached, and tells the windows when that changes. */
function watched(context: EngineContext, access: Access, transport: Transport): Transport {
  return {
    send: async (request) => {
      const reply = await transport.send(request)
      const connection: Connection = reply.ok ? 'online' : reply.error.kind === 'no-answer' ? 'offline' : access.connection
      if (connection !== access.connection) {
        access.connection = connection
        context.changed('status')
      }
      return reply
    },
    close: () => transport.close(),
  }
}

function noteClock(context: EngineContext, bureauNow: number): void {
  const skew = Math.round((bureauNow - context.clock.now()) / 1000)
  const known = readFact(context.database, 'clock.skew')
  if (known !== null && Math.abs(Number(known) - skew) < SKEW_STEP_SECONDS) return
  writeFact(context.database, 'clock.skew', String(skew), instantOf(context.clock))
  context.changed('status')
}

/** The bureau was set up anew: nothing that a cursor stands for can be relied on. */
function noteEpoch(context: EngineContext, epoch: string): void {
  const write = (): void => {
    rewindFeeds(context.database)
    writeFact(context.database, 'bureau.epoch', epoch, instantOf(context.clock))
  }
  context.database.transaction(write)()
}
