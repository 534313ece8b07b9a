import type { Migration } from '../migration.ts'
import { foundation } from './0010-foundation.ts'
import { declare } from './0020-declare.ts'
import { attachments } from './0025-attachments.ts'
import { accidents } from './0030-accidents.ts'
import { certificates } from './0035-certificates.ts'
import { reconciliation } from './0070-reconciliation.ts'

/** Every step of the schema, ascending. */
export const migrations: readonly Migration[] = [foundation, declare, attachments, accidents, certificates, reconciliation]
