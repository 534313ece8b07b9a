import { UnitRecord } from '../../shared/bureau/unit.ts'
import { readFact } from '../db/queries/fact.ts'
import { readSnapshot } from '../db/queries/snapshot.ts'
import type { EngineContext } from './context.ts'

/** The unit as papers name it: as the bureau last told it, and before the first sync as far as the sign-in told it. */
export function knownUnit(context: EngineContext): { readonly number: string; readonly name: string; readonly creditCode: string; readonly regionName: string } {
  const snapshot = readSnapshot(context.database, 'unit')
  if (snapshot) return UnitRecord.parse(JSON.parse(snapshot.body))
  const session = context.session()
  return { number: session?.unitNumber ?? readFact(context.database, 'unit.number') ?? '', name: session?.unitName ?? '', creditCode: '', regionName: '' }
}
