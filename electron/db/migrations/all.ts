import type { Migration } from '../migration.ts'
import { foundation } from './0010-foundation.ts'
import { certificates } from './0035-certificates.ts'

/** Every step of the schema, ascending. */
export const migrations: readonly Migration[] = [foundation, certificates]
