import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import { CODE_ELEMENTS, type Field } from '../../../shared/rules/field.ts'
import { operationTable } from '../../../shared/rules/read/operation-table.ts'
import { INSURANCE_NAMES } from '../../../shared/i18n/fields/insurance-names.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useCodes } from '../../api/use-codes.ts'
import { useLocale } from '../../ui/text.ts'

/** What may be chosen where a field is filled in once for the whole sheet; anything else can be typed. */
export function useFixedOptions(kind: DeclarationKind): (field: string) => readonly { value: string }[] {
  const locale = useLocale()
  const codes = useCodes()
  const unit = useChannel('unit.insurances', {})
  return (field) => {
    if (field === 'operation') return operationTable(kind).entries.map(({ name }) => ({ value: name }))
    if (field === 'insurances') {
      const names = (unit.data?.value ?? []).map(({ insurance }) => INSURANCE_NAMES[locale][insurance] ?? insurance)
      return [...new Set([names.join('、'), ...names])].filter((value) => value !== '').map((value) => ({ value }))
    }
    const element = CODE_ELEMENTS[field as Field]
    return element === undefined ? [] : codes.optionsOf(element).map(({ value, label }) => ({ value: `${value} ${label}` }))
  }
}
