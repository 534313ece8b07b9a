import { Radio } from 'antd'
import type { ReactElement } from 'react'
import { reasonConsequence } from '../../../shared/i18n/reasons/reason-consequence.ts'
import { isOfferedReason } from '../../../shared/rules/operation/reasons.ts'
import { useCodes } from '../../api/use-codes.ts'
import { useLocale, useText } from '../../ui/text.ts'

interface ReasonListProps {
  readonly id: string
  readonly operation: string
  readonly chosen: string
  readonly invalid: boolean
  readonly describedBy: string | undefined
  readonly onChoose: (reason: string) => void
}

/** The reasons that belong to the operation, each with what it means for the worker. None is chosen beforehand: a careless one costs the worker money. */
export function ReasonList({ id, operation, chosen, invalid, describedBy, onChoose }: ReasonListProps): ReactElement {
  const text = useText()
  const locale = useLocale()
  const codes = useCodes()
  const reasons = codes.optionsOf('AAE160.decrease').filter(({ value }) => isOfferedReason(operation, value))
  // A reason that came with the draft and does not belong here still shows, so that it can be seen and changed.
  const stray = chosen !== '' && !reasons.some(({ value }) => value === chosen) ? [{ value: chosen, label: codes.nameOf('AAE160.decrease', chosen) }] : []
  return (
    <Radio.Group className="reason-list" name="reason" value={chosen || null} aria-invalid={invalid} aria-describedby={describedBy} aria-label={text('declare.reasonLabel')} onChange={(event) => onChoose(event.target.value as string)}>
      {[...reasons, ...stray].map(({ value, label }, index) => (
        <Radio key={value} value={value} {...(index === 0 ? { id } : {})}>
          <span className="reason-name">{label} <span className="quiet figures">{value}</span></span>
          <span className="reason-consequence">{reasonConsequence(value, locale)}</span>
        </Radio>
      ))}
    </Radio.Group>
  )
}
