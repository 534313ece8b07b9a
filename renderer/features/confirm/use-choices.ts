import { useCallback } from 'react'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import type { Declaration } from '../../../shared/domain/declaration.ts'
import { fieldLabel } from '../../../shared/i18n/fields/field-labels.ts'
import { isOfferedReason } from '../../../shared/rules/operation/reasons.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useCodes } from '../../api/use-codes.ts'
import type { FormField } from '../../ui/form/form-field.ts'
import type { Choice } from '../../ui/form/typed-input.tsx'
import { useLocale, useText } from '../../ui/text.ts'
import { OPERATIONS_OF } from './declaration-line.ts'

type Known = Partial<Pick<Declaration['content'], 'operation' | 'insurances'>> & { readonly reason?: string | null }

/** What can be chosen in a field of a kind; the reasons of a 减员 are those of its operation. */
export function useChoices(): (field: FormField, kind: DeclarationKind, content: Known) => readonly Choice[] {
  const text = useText()
  const locale = useLocale()
  const codes = useCodes()
  const unit = useChannel('unit.insurances', {})
  return useCallback(
    (field, kind, content) => {
      if (field.kind === 'operation') return OPERATIONS_OF[kind].map((code) => ({ value: code, label: text(`operation.${code}`) }))
      if (field.kind === 'code') {
        const options = codes.optionsOf(field.element!)
        const operation = field.key === 'reason' ? content.operation : null
        return operation ? options.filter(({ value }) => isOfferedReason(operation, value) || value === content.reason) : options
      }
      // The insurances that the unit takes part in, and any other that the draft holds.
      const offered = field.kind === 'insurances' ? [...new Set([...(unit.data?.value ?? []).map(({ insurance }) => insurance), ...(content.insurances ?? [])])].sort() : []
      return offered.map((code) => ({ value: code, label: fieldLabel(`insurance.${code}`, locale) }))
    },
    [text, locale, codes, unit.data],
  )
}
