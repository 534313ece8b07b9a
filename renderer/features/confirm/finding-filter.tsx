import { Select } from 'antd'
import type { ReactElement } from 'react'
import { RULE_IDS } from '../../../shared/domain/rule-id.ts'
import { ruleTitle } from '../../../shared/i18n/findings/describe-finding.ts'
import type { DeclarationFilter } from '../../../shared/ipc/declaration.ts'
import { useLocale, useText } from '../../ui/text.ts'

const FINDINGS = ['errors', 'warnings', 'none'] as const
/** Rules of a whole file, of an accident, of what was tidied: no draft is found by them. */
const OF_NO_DRAFT = /^(FILE|HEADER|COLUMN|TEMPLATE|ACCIDENT|USCC|CELL)_|_NORMALISED$/
const RULES = RULE_IDS.filter((id) => !OF_NO_DRAFT.test(id))

type Choice = Pick<DeclarationFilter, 'withFindings' | 'ruleId'>

/** By how bad it is, or by one rule. */
export function FindingFilter({ filter, onChange }: { readonly filter: Choice; readonly onChange: (choice: Choice) => void }): ReactElement {
  const text = useText()
  const locale = useLocale()
  const value = filter.ruleId ?? (filter.withFindings === 'any' ? null : filter.withFindings)
  const choose = (next: string | undefined): void => {
    const severity = FINDINGS.find((known) => known === next)
    onChange(severity ? { withFindings: severity, ruleId: null } : { withFindings: 'any', ruleId: next ?? null })
  }
  return (
    <Select
      aria-label={text('confirm.findingFilter')}
      placeholder={text('confirm.findingFilter')}
      style={{ width: 110 }}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={240}
      value={value}
      options={[
        ...FINDINGS.map((known) => ({ value: known as string, label: text(`confirm.finding.${known}`) })),
        { label: text('confirm.findingByRule'), title: text('confirm.findingByRule'), options: RULES.map((id) => ({ value: id as string, label: ruleTitle(id, locale) })) },
      ]}
      onChange={choose}
    />
  )
}
