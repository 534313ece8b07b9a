import { fieldLabel } from '../../../shared/i18n/fields/field-labels.ts'
import { INSURANCE_NAMES } from '../../../shared/i18n/fields/insurance-names.ts'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import type { Locale, Text } from '../../ui/text.ts'

/** What a column may be read as, in words. */
export function columnFieldLabel(field: string, kind: DeclarationKind, locale: Locale, text: Text): string {
  const [part, code = ''] = field.split('.')
  const insurance = INSURANCE_NAMES[locale][code] ?? code
  if (part === 'way') return text('mapping.way', { insurance })
  if (part === 'policy') return text('mapping.policy', { insurance })
  if (part === 'insurance') return text('mapping.insurance', { insurance })
  return fieldLabel(field, locale, kind)
}
