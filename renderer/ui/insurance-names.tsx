import type { ReactElement } from 'react'
import { fieldLabel } from '../../shared/i18n/fields/field-labels.ts'
import { useLocale } from './text.ts'

/** Short names of insurances, in the order of their codes: 企业养老、失业、工伤. */
export function InsuranceNames({ codes }: { readonly codes: readonly string[] }): ReactElement {
  const locale = useLocale()
  return <span>{codes.map((code) => fieldLabel(`insurance.${code}`, locale)).join(locale === 'en' ? ', ' : '、')}</span>
}
