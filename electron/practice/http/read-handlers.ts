import { createHash } from 'node:crypto'
import type { EndpointName } from '../../../shared/bureau/endpoints.ts'
import { HEADER, versionTag } from '../../../shared/bureau/header.ts'
import { LookupQuery } from '../../../shared/bureau/lookup.ts'
import { PaymentsQuery, type UnitInsurances, type UnitPayments } from '../../../shared/bureau/unit.ts'
import { bureauCalendar } from '../calendar.ts'
import { BUREAU_ID, type PracticeContext } from '../context.ts'
import { addMonths, monthOf } from '../generate/month.ts'
import { UNIT_INSURANCES, UNIT_SINCE } from '../generate/unit.ts'
import { replay } from '../intent/perform-intent.ts'
import { lookUpPerson } from '../lookup.ts'
import { signedPacks } from '../packs.ts'
import { feedDigests, feedReply } from '../roster/feed-reply.ts'
import { emptyRoster, foreignRoster } from '../roster/strange-feed.ts'
import type { Call, Handlers } from './handler.ts'
import { emptyReply, jsonReply, problemReply, type Reply } from './reply.ts'

type ReadName = Extract<EndpointName, 'health' | 'publicKeys' | 'rosterChanges' | 'declarationChanges' | 'accidentChanges' | 'unit' | 'unitInsurances' | 'unitPayments' | 'personLookup' | 'calendar' | 'packs' | 'declaration' | 'auditTrail' | 'accident' | 'accidentTrail' | 'intent'>

/** 304 where the client has it already. */
function tagged(call: Call, body: unknown, tag?: string): Reply {
  const reply = jsonReply(200, body)
  const etag = tag ?? `"${createHash('sha256').update(reply.body).digest('hex').slice(0, 20)}"`
  const known = (call.header(HEADER.ifNoneMatch) ?? '').split(',').map((of) => of.trim().replace(/^W\//, ''))
  return known.includes(etag) ? emptyReply(304, { [HEADER.etag]: etag }) : { ...reply, headers: { [HEADER.etag]: etag } }
}

const NO_DECLARATION = '社保局没有这笔申报。'
const NO_ACCIDENT = '社保局没有这份快报。'

/** Everything that only reads. */
export function readHandlers(context: PracticeContext): Pick<Handlers, ReadName> {
  const { store, clock, unit, signing } = context
  const digests = feedDigests(store)
  return {
    health: () => jsonReply(200, { status: 'ok', bureau: BUREAU_ID, epoch: context.epoch, time: clock.instant() }),
    publicKeys: (call) => tagged(call, { keys: signing.keys() }),
    rosterChanges: (call) => {
      if (call.faults.has('empty-roster')) return emptyRoster()
      if (call.faults.has('foreign-roster')) return foreignRoster(context)
      return feedReply(context, digests, 'roster', call.query)
    },
    declarationChanges: (call) => feedReply(context, digests, 'declarations', call.query),
    accidentChanges: (call) => feedReply(context, digests, 'accidents', call.query),
    unit: (call) => tagged(call, unit),
    unitInsurances: (call) => tagged(call, unitInsurances(context)),
    unitPayments: (call) => {
      const query = PaymentsQuery.safeParse(call.query)
      return query.success ? tagged(call, unitPayments(context, query.data)) : problemReply('bad-request', '月份不正确,应为 YYYY-MM。')
    },
    personLookup: (call) => {
      const query = LookupQuery.safeParse(call.query)
      return query.success ? jsonReply(200, lookUpPerson(context, query.data)) : problemReply('bad-request', '请给出证件类型和证件号码。')
    },
    calendar: (call) => tagged(call, bureauCalendar(clock.today())),
    packs: (call) => tagged(call, signedPacks(context)),
    declaration: (call) => {
      const found = store.submissions.byId(call.params['id'] ?? '')
      if (!found || found.feed !== 'declaration') return problemReply('not-found', NO_DECLARATION)
      return tagged(call, found.record, versionTag(found.record.version))
    },
    auditTrail: (call) => {
      const found = store.submissions.byId(call.params['id'] ?? '')
      if (!found) return problemReply('not-found', NO_DECLARATION)
      return tagged(call, { declarationId: found.id, state: found.state, entries: store.submissions.trail(found.id) })
    },
    accident: (call) => {
      const found = store.submissions.byId(call.params['id'] ?? '')
      if (!found || found.feed !== 'accident') return problemReply('not-found', NO_ACCIDENT)
      return tagged(call, found.record, versionTag(found.record.version))
    },
    accidentTrail: (call) => {
      const found = store.submissions.byId(call.params['id'] ?? '')
      if (!found || found.feed !== 'accident') return problemReply('not-found', NO_ACCIDENT)
      return tagged(call, { accidentId: found.id, state: found.state, entries: store.submissions.trail(found.id) })
    },
    intent: (call) => {
      const key = call.params['key'] ?? ''
      const known = store.intents.get(key)
      const state = !known ? 'unknown' : known.reply ? 'done' : 'in-progress'
      const reply = known?.reply ? replay(known.reply) : null
      return jsonReply(200, { key, state, reply: reply && { status: reply.status, body: JSON.parse(reply.body) as unknown } })
    },
  }
}

function unitInsurances({ store }: PracticeContext): UnitInsurances {
  return { insurances: UNIT_INSURANCES.map((of) => ({ ...of, status: '1', from: UNIT_SINCE, headcount: store.people.headcount(of.insurance) })) }
}

function unitPayments({ store, clock }: PracticeContext, query: { from?: string | undefined; to?: string | undefined }): UnitPayments {
  const now = monthOf(clock.today())
  const rows = store.papers.payments(query.from ?? addMonths(now, -23), query.to ?? now)
  const rates = new Map<string, (typeof UNIT_INSURANCES)[number]>(UNIT_INSURANCES.map((of) => [of.insurance, of]))
  const share = (base: number, ppm: number): number => Math.round((base * ppm) / 1_000_000)
  return {
    payments: rows.map(({ month, insurance, headcount, base_fen, status, paid_on }) => ({
      month, insurance, headcount, baseFen: base_fen,
      unitFen: share(base_fen, rates.get(insurance)?.unitRatePpm ?? 0),
      personFen: share(base_fen, rates.get(insurance)?.personRatePpm ?? 0),
      status, paidOn: paid_on,
    })),
  }
}
