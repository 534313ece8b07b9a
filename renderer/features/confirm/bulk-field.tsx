import { Button } from 'antd'
import type { ReactElement } from 'react'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import type { Declaration } from '../../../shared/domain/declaration.ts'
import { fieldLabel } from '../../../shared/i18n/fields/field-labels.ts'
import { FieldInput, type ContentValue } from '../../ui/form/field-input.tsx'
import { ADD_FIELDS, REMOVE_FIELDS, type FormField } from '../../ui/form/form-field.ts'
import { FormItem } from '../../ui/form/form-item.tsx'
import { useLocale, useText } from '../../ui/text.ts'
import { useChoices } from './use-choices.ts'
import type { Change } from './use-editor.ts'

/** What is a person's own and is never the same for several. */
const OWN: readonly string[] = ['name', 'idType', 'idNumber', 'gender', 'birthDate', 'mobile', 'hukouAddress', 'archiveBirthDate', 'email']
const common = (fields: readonly FormField[]): readonly FormField[] =>
  fields.filter(({ key }) => !OWN.includes(key)).sort((left, right) => Number(right.section === 'participation') - Number(left.section === 'participation'))

/** The fields that several declarations of a kind can have in common, those of the participation first. */
export const BULK_FIELDS: Readonly<Record<DeclarationKind, readonly FormField[]>> = { add: common(ADD_FIELDS), remove: common(REMOVE_FIELDS) }

interface BulkFieldProps {
  readonly kind: DeclarationKind
  readonly field: FormField
  readonly values: Change
  readonly onChange: (next: ContentValue) => void
}

const nothing = (): void => undefined

/** The new value of one field; what may be empty can be emptied. */
export function BulkField({ kind, field, values, onChange }: BulkFieldProps): ReactElement {
  const text = useText()
  const locale = useLocale()
  const choicesOf = useChoices()
  const id = `bulk-${field.key}`
  const value = values[field.key]
  const required = field.required ?? false
  const known = { operation: values['operation'], insurances: values['insurances'] ?? [] } as Partial<Pick<Declaration['content'], 'operation' | 'insurances'>>
  const empty = !required && (
    <Button type="link" size="small" aria-pressed={value === null} onClick={() => onChange(null)}>{text('bulk.clear')}</Button>
  )
  return (
    <FormItem id={id} label={fieldLabel(field.key, locale, kind)} mark={empty} required={required} wide={field.wide ?? false} invalid={false}>
      <FieldInput
        id={id}
        field={field}
        value={value ?? (field.kind === 'insurances' ? [] : null)}
        choices={choicesOf(field, kind, known)}
        invalid={false}
        describedBy={undefined}
        // What must be there is not emptied for several at once.
        onChange={(next) => !(required && (next === null || next === '')) && onChange(next)}
        onLeave={nothing}
      />
    </FormItem>
  )
}
