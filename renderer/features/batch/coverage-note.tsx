import { WarningOutlined } from '@ant-design/icons'
import { Button, Popover } from 'antd'
import type { ReactElement } from 'react'
import { RULE_IDS } from '../../../shared/domain/rule-id.ts'
import type { Coverage } from '../../../shared/domain/batch.ts'
import { ruleTitle } from '../../../shared/i18n/findings/describe-finding.ts'
import { isUiKey, useLocale, useText, type Locale } from '../../ui/text.ts'

/** The short label of a rule; an id that this version does not know is shown as it is. */
export function titleOf(ruleId: string, locale: Locale): string {
  const known = RULE_IDS.find((id) => id === ruleId)
  return known ? ruleTitle(known, locale) : ruleId
}

/** What could not be checked this time, and why: said, never left silent. */
export function CoverageNote({ coverage }: { readonly coverage: Coverage }): ReactElement | null {
  const text = useText()
  const locale = useLocale()
  if (coverage.notChecked.length === 0) return null
  const byReason = Map.groupBy(coverage.notChecked, ({ because }) => because)
  const reason = (because: string): string => {
    const key = `batch.because.${because}`
    return text(isUiKey(key) ? key : 'batch.because.other')
  }
  const list = (
    <dl className="coverage-list">
      {[...byReason].map(([because, rules]) => (
        <div key={because}>
          <dt>
            <strong>{reason(because)}</strong>
          </dt>
          <dd>{rules.map(({ ruleId }) => titleOf(ruleId, locale)).join('、')}</dd>
        </div>
      ))}
    </dl>
  )
  return (
    <Popover content={list} trigger="click" styles={{ content: { maxWidth: 520 } }}>
      <Button type="link" className="status-warning" icon={<WarningOutlined />}>
        {text('batch.notChecked', { count: coverage.notChecked.length })}
      </Button>
    </Popover>
  )
}
