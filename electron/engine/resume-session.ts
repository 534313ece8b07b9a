import type { Session } from '../../shared/ipc/session.ts'
import { readFact } from '../db/queries/fact.ts'
import { findLastOperator } from '../db/queries/operator.ts'
import { instantOf } from '../platform/clock.ts'
import type { EngineContext } from './context.ts'

/**
 * The session of the operator who signed in here last, for the command line: its store was just unlocked by
 * a passphrase, which takes the place of the password. Null where nobody signed in yet, or signed out since.
 */
export function resumedSession(context: Pick<EngineContext, 'database' | 'mode' | 'clock'>): Session | null {
  const operator = findLastOperator(context.database)
  const unitNumber = readFact(context.database, 'unit.number')
  if (!operator || operator.refreshToken === null || unitNumber === null) return null
  return {
    mode: context.mode,
    unitNumber,
    unitName: readFact(context.database, 'unit.name') ?? '',
    operator: operator.name,
    roles: [...operator.roles],
    online: false,
    signedInAt: instantOf(context.clock),
  }
}
