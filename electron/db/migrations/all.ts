import type { Migration } from '../migration.ts'
import { foundation } from './0010-foundation.ts'
import { reconciliation } from './0070-reconciliation.ts'

/** Every step of the schema, ascending. */
export const migrations: readonly Migration[] = [foundation, reconciliation]
