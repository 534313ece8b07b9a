import { BureauCalendar } from '../../shared/bureau/calendar.ts'
import { endpoints } from '../../shared/bureau/endpoints.ts'
import { HEADER } from '../../shared/bureau/header.ts'
import { KeyList } from '../../shared/bureau/public-key.ts'
import { UnitInsurances, UnitPayments, UnitRecord } from '../../shared/bureau/unit.ts'
import type { Result } from '../../shared/result/result.ts'
import type { BureauClient, Reply } from './client.ts'
import type { Failure } from './failure.ts'

/** What is kept whole with its ETag: name → operation and the schema of the kept body. */
export const SNAPSHOTS = {
  unit: { endpoint: endpoints.unit, schema: UnitRecord },
  insurances: { endpoint: endpoints.unitInsurances, schema: UnitInsurances },
  payments: { endpoint: endpoints.unitPayments, schema: UnitPayments },
  calendar: { endpoint: endpoints.calendar, schema: BureauCalendar },
  keys: { endpoint: endpoints.publicKeys, schema: KeyList },
} as const

export type SnapshotName = keyof typeof SNAPSHOTS

/** Asks for one of them; `value: null` where it has not changed since `etag`. */
export function fetchSnapshot(client: BureauClient, name: SnapshotName, etag: string | null, signal: AbortSignal): Promise<Result<Reply<unknown>, Failure>> {
  return client.call(SNAPSHOTS[name].endpoint, { headers: etag === null ? {} : { [HEADER.ifNoneMatch]: etag }, signal })
}
