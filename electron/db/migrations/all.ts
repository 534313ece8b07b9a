import type { Migration } from '../migration.ts'
import { foundation } from './0010-foundation.ts'
import { accidents } from './0030-accidents.ts'

/** Every step of the schema, ascending. */
export const migrations: readonly Migration[] = [foundation, accidents]
