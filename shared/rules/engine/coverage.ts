import type { Coverage } from '../../domain/batch.ts'
import type { RuleId } from '../../domain/rule-id.ts'
import { isAvailable, type Need, type RuleContext } from '../context.ts'
import type { DeclarationKind } from '../field.ts'
import { rulesFor } from '../registry.ts'

/** Rules that the reading gate and the header decide, before any row is looked at. */
const FILE_RULES: readonly RuleId[] = [
  'FILE_UNREADABLE', 'FILE_PASSWORD', 'FILE_TOO_LARGE', 'FILE_EMPTY', 'HEADER_NOT_FOUND', 'COLUMN_MISSING', 'COLUMN_DUPLICATE', 'COLUMN_UNKNOWN', 'TEMPLATE_OUTDATED', 'HIDDEN_PARTS',
]

const BECAUSE: Readonly<Record<Need, string>> = { unit: 'no-unit', roster: 'no-roster', drafts: 'no-drafts', calendar: 'no-calendar' }

/** Which rules were checked, and which could not be and why. */
export function coverageOf(kind: DeclarationKind, context: RuleContext): Coverage {
  const checked: string[] = [...FILE_RULES]
  const notChecked: { ruleId: string; because: string }[] = []
  const put = (ruleId: RuleId, needs: readonly Need[]): void => {
    const missing = needs.find((need) => !isAvailable(context, need))
    if (missing === undefined) checked.push(ruleId)
    else notChecked.push({ ruleId, because: BECAUSE[missing] })
  }
  for (const rule of rulesFor(kind)) put(rule.id, rule.needs)
  put('ROSTER_STALE', ['roster'])
  return { checked, notChecked }
}
