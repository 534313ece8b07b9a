import type { z } from 'zod'
import { BureauCalendar } from '../../shared/bureau/calendar.ts'
import { UnitInsurances, UnitPayments, UnitRecord } from '../../shared/bureau/unit.ts'
import { ok } from '../../shared/result/result.ts'
import { readSnapshot } from '../db/queries/snapshot.ts'
import type { EngineContext, Handlers } from './context.ts'
import { exportUnit } from './unit-export.ts'

/** A kept answer with the moment at which it last stood so; `absent` where it was never had. */
function kept<T extends z.ZodType, V>(context: EngineContext, name: string, schema: T, pick: (value: z.output<T>) => V, absent: V): { value: V; syncedAt: string | null } {
  const snapshot = readSnapshot(context.database, name)
  return snapshot ? { value: pick(schema.parse(JSON.parse(snapshot.body))), syncedAt: snapshot.syncedAt } : { value: absent, syncedAt: null }
}

/** `unit.*`: what the bureau said of the unit, with when it said so. */
export const unitHandlers: Handlers<'unit.export' | 'unit.info' | 'unit.insurances' | 'unit.payments' | 'unit.calendar'> = {
  'unit.info': (_, context) => ok(kept(context, 'unit', UnitRecord, (unit): UnitRecord | null => unit, null)),
  'unit.insurances': (_, context) => ok(kept(context, 'insurances', UnitInsurances, (reply): UnitInsurances['insurances'] => reply.insurances, [])),
  'unit.payments': ({ from, to }, context) =>
    ok(kept(context, 'payments', UnitPayments, (reply): UnitPayments['payments'] => reply.payments.filter((payment) => (from === null || payment.month >= from) && (to === null || payment.month <= to)), [])),
  'unit.export': ({ jobId, ...wanted }, context) => context.runJob(jobId, 'export', () => exportUnit(wanted, context)),
  'unit.calendar': (_, context) => ok(kept(context, 'calendar', BureauCalendar, (reply): BureauCalendar['months'] => reply.months, [])),
}
