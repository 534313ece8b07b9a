import type { Session } from '../../shared/ipc/session.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { checkBaseUrl } from '../bureau/base-url.ts'
import { signIn } from '../bureau/session.ts'
import { believedKeys } from '../bureau/signature.ts'
import { pinKey, pinnedKeys } from '../db/queries/bureau-key.ts'
import { readFact, writeFact } from '../db/queries/fact.ts'
import { readFeed } from '../db/queries/feed.ts'
import { appendJournal } from '../db/queries/journal.ts'
import { findOperator, saveOperator, saveTokens } from '../db/queries/operator.ts'
import { countBacklog } from '../db/queries/backlog.ts'
import { instantOf } from '../platform/clock.ts'
import { clientFor, connectionOf, tokensOf } from './bureau-access.ts'
import type { EngineContext, Handlers } from './context.ts'
import { matchesVerifier, makeVerifier } from './password-verifier.ts'
import { isRosterStale } from './roster-age.ts'
import { fetchSnapshots } from './snapshots.ts'
import { clockSkewSeconds, currentDay } from './today.ts'

/** `session.*` as far as it is the engine's: who is signed in, and what the frame shows all the time. */
export const sessionHandlers: Handlers<'session.status' | 'session.signIn' | 'session.signInOffline' | 'session.signOut'> = {
  'session.status': (_, context) => {
    const roster = readFeed(context.database, 'roster')
    return ok({
      session: context.session(),
      connection: connectionOf(context),
      mode: context.mode,
      rosterSyncedAt: roster.completeAt,
      rosterStale: isRosterStale(context),
      rosterCount: roster.completeAt === null ? 0 : (roster.count ?? 0),
      backlog: countBacklog(context.database),
      clockSkewSeconds: clockSkewSeconds(context),
      today: currentDay(context),
    })
  },

  'session.signIn': async (input, context) => {
    const known = readFact(context.database, 'unit.number')
    if (known !== null && known !== input.unit) return err(appError('BUREAU_OTHER_UNIT', { known, met: input.unit }))
    const url = checkBaseUrl(input.bureauUrl, context.mode)
    if (!url.ok) return url
    const client = clientFor(context, url.value)
    if (!client.ok) return client
    const reply = await signIn(client.value, { unit: input.unit, operator: input.operator, password: input.password })
    if (!reply.ok) {
      const refused = reply.error.kind === 'problem' && reply.error.problem.code === 'sign-in-refused'
      return err(refused ? appError('SIGN_IN_REFUSED', reply.error.error.params) : reply.error.error)
    }
    const told = reply.value
    if (told.unit.number !== input.unit) return err(appError('BUREAU_OTHER_UNIT', { known: input.unit, met: told.unit.number }))
    const keys = believedKeys(pinnedKeys(context.database), told.keys)
    if (keys === null || keys.length === 0) return err(appError('BUREAU_KEY_CHANGED'))
    const verifier = await makeVerifier(input.password, context.passwordCost)
    const at = instantOf(context.clock)
    const session: Session = { mode: context.mode, unitNumber: told.unit.number, unitName: told.unit.name, operator: input.operator, roles: told.operator.roles, online: true, signedInAt: at }
    context.database.transaction(() => {
      const facts = { 'bureau.id': told.bureau.id, 'bureau.name': told.bureau.name, 'bureau.url': url.value, 'unit.number': told.unit.number, 'unit.name': told.unit.name, 'unit.region': told.unit.region } as const
      for (const [key, value] of Object.entries(facts)) writeFact(context.database, key as keyof typeof facts, value, at)
      if (readFact(context.database, 'bureau.epoch') === null) writeFact(context.database, 'bureau.epoch', told.bureau.epoch, at)
      for (const key of keys) pinKey(context.database, { id: key.keyId, publicKey: key.publicKey, announcedBy: key.announcedBy?.keyId ?? null, retiredAt: key.retiredAt }, at)
      saveOperator(context.database, { name: input.operator, roles: told.operator.roles, verifier, ...tokensOf(told, context.clock.now()) }, at)
      appendJournal(context.database, { at, actor: input.operator, action: 'session.signed-in', subject: input.operator, detail: { online: true } })
    })()
    context.setSession(session)
    // What the windows show first; a bureau that fails here has still signed the operator in.
    await fetchSnapshots(context, client.value, new AbortController().signal)
    context.changed('session', 'status', 'unit')
    return ok(session)
  },

  'session.signInOffline': async (input, context) => {
    const operator = findOperator(context.database, input.operator)
    const unitNumber = readFact(context.database, 'unit.number')
    if (!operator || unitNumber === null) return err(appError('SIGN_IN_NEVER_ONLINE', { operator: input.operator }))
    if (!(await matchesVerifier(operator.verifier, input.password, context.passwordCost))) return err(appError('SIGN_IN_REFUSED', { reason: 'password' }))
    const at = instantOf(context.clock)
    const session: Session = { mode: context.mode, unitNumber, unitName: readFact(context.database, 'unit.name') ?? '', operator: operator.name, roles: [...operator.roles], online: false, signedInAt: at }
    context.database.transaction(() => appendJournal(context.database, { at, actor: operator.name, action: 'session.signed-in', subject: operator.name, detail: { online: false } }))()
    context.setSession(session)
    context.changed('session', 'status')
    return ok(session)
  },

  'session.signOut': (_, context): Result<Record<string, never>> => {
    const session = context.session()
    if (session) {
      const at = instantOf(context.clock)
      context.database.transaction(() => {
        saveTokens(context.database, session.operator, { accessToken: null, accessUntil: null, refreshToken: null, refreshUntil: null })
        appendJournal(context.database, { at, actor: session.operator, action: 'session.signed-out', subject: session.operator })
      })()
    }
    context.setSession(null)
    context.changed('session', 'status')
    return ok({})
  },
}

/** Whose hand it is, for the journal. */
export const operatorName = (context: EngineContext): string => context.session()?.operator ?? 'system'
