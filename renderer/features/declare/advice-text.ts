import { useCallback } from 'react'
import { formatFen } from '../../../shared/domain/money.ts'
import { fieldLabel } from '../../../shared/i18n/fields/field-labels.ts'
import type { AppError } from '../../../shared/result/app-error.ts'
import { isUiKey, useLocale, useText } from '../../ui/text.ts'

/** The engine's reasons in words: `advice.<reason>` of the catalogue, of a tick `insurance-advice.<reason>`; insurances by name, amounts as amounts. */
export function useAdviceText(about: 'advice' | 'insurance-advice' = 'advice'): (reason: string, params?: AppError['params']) => string {
  const text = useText()
  const locale = useLocale()
  return useCallback(
    (reason, params = {}) => {
      const key = `${about}.${reason}`
      if (!isUiKey(key)) return ''
      const named = Object.entries(params).map(([name, value]): [string, string] => {
        const codes = Array.isArray(value) ? value : name === 'insurance' ? [String(value)] : null
        if (codes) return [name, codes.map((code) => (/^\d{3}$/.test(code) ? fieldLabel(`insurance.${code}`, locale) : code)).join(locale === 'en' ? ', ' : '、')]
        return [name, name.endsWith('Fen') ? formatFen(Number(value)) : String(value ?? '')]
      })
      return text(key, Object.fromEntries(named))
    },
    [text, locale, about],
  )
}
