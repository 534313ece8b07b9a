import type { ReactElement } from 'react'
import { fieldLabel } from '../../shared/i18n/fields/field-labels.ts'
import { listText } from './list-text.ts'
import { useLocale } from './text.ts'

/** In a list the commonest names stand shorter still, so that all insurances of a person fit on one line. */
const SHORTEST: Readonly<Record<string, string>> = { 110: '养老', 330: '大额' }

interface InsuranceNamesProps {
  readonly codes: readonly string[]
  /** For a cell of a list. */
  readonly short?: boolean
}

/** Short names of insurances, in the order of their codes: 企业养老、失业、工伤. */
export function InsuranceNames({ codes, short = false }: InsuranceNamesProps): ReactElement {
  const locale = useLocale()
  const whole = codes.map((code) => fieldLabel(`insurance.${code}`, locale))
  if (!short || locale === 'en') return <span>{listText(whole, locale)}</span>
  return (
    <span className="insurances" title={whole.join('、')}>
      {codes.map((code, index) => SHORTEST[code] ?? whole[index]).join(' ')}
    </span>
  )
}
