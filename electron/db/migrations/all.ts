import type { Migration } from '../migration.ts'
import { foundation } from './0010-foundation.ts'
import { declare } from './0020-declare.ts'
import { attachments } from './0030-attachments.ts'
import { accidents } from './0040-accidents.ts'
import { certificates } from './0050-certificates.ts'
import { batchMending } from './0060-batch-mending.ts'
import { reconciliation } from './0070-reconciliation.ts'
import { lists } from './0080-lists.ts'
import { reconciliationRuns } from './0090-reconciliation-runs.ts'

/** Every step of the schema, ascending. */
export const migrations: readonly Migration[] = [
  foundation,
  declare,
  attachments,
  accidents,
  certificates,
  batchMending,
  reconciliation,
  lists,
  reconciliationRuns,
]
