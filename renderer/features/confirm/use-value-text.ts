import { useCallback } from 'react'
import { formatFen } from '../../../shared/domain/money.ts'
import { maskId, maskPhone } from '../../../shared/domain/mask.ts'
import { fieldLabel } from '../../../shared/i18n/fields/field-labels.ts'
import { CODE_ELEMENTS, type Field } from '../../../shared/rules/field.ts'
import { useCodes } from '../../api/use-codes.ts'
import { listText } from '../../ui/list-text.ts'
import { isUiKey, useLocale, useText } from '../../ui/text.ts'

/** A value of a field as the engine's lists of changes hold it, in the words that a person reads; numbers masked. */
export function useValueText(): (field: string, value: string) => string {
  const text = useText()
  const locale = useLocale()
  const codes = useCodes()
  return useCallback(
    (field, value) => {
      if (value === '') return text('edit.empty')
      if (field === 'idNumber') return maskId(value)
      if (field === 'mobile') return maskPhone(value)
      if (field === 'wageFen' && /^\d+$/.test(value)) return formatFen(Number(value))
      if (field === 'insurances') return listText(value.split(',').map((code) => fieldLabel(`insurance.${code}`, locale)), locale)
      if (field === 'operation') {
        const key = `operation.${value}`
        return isUiKey(key) ? text(key) : value
      }
      const element = CODE_ELEMENTS[field as Field]
      return element ? codes.nameOf(element, value) : value
    },
    [text, locale, codes],
  )
}
