import { z } from 'zod'
import { ErrorParams } from '../result/app-error.ts'
import { RULE_IDS } from './rule-id.ts'

/** error: cannot become a confirmed declaration; warning: can, once acknowledged; info: something was tidied for the user. */
export const SEVERITIES = ['error', 'warning', 'info'] as const
export const Severity = z.enum(SEVERITIES)
export type Severity = z.infer<typeof Severity>

/**
 * One thing that a rule has to say about the user's data. Data, not words: the words come from the
 * message catalogue by `ruleId`, filled with `value` and `params`.
 */
export const Finding = z.object({
  ruleId: z.enum(RULE_IDS),
  severity: Severity,
  /** 1-based row of the sheet as Excel shows it; null where the finding is about the whole file. */
  row: z.number().int().nullable(),
  /** Column letter; null where the finding is about the whole row or file, or the field has no column. */
  column: z.string().nullable(),
  /** Field name of the domain model (see add-content.ts); null where no single field is meant. */
  field: z.string().nullable(),
  /** What stood in the cell, as text; null where nothing did. */
  value: z.string().nullable(),
  params: ErrorParams,
})
export type Finding = z.infer<typeof Finding>
