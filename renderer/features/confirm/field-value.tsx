import type { ReactElement } from 'react'
import type { Declaration } from '../../../shared/domain/declaration.ts'
import { maskPhone } from '../../../shared/domain/mask.ts'
import { useCodes } from '../../api/use-codes.ts'
import type { FormField } from '../../ui/form/form-field.ts'
import type { ContentValue } from '../../ui/form/field-input.tsx'
import { InsuranceNames } from '../../ui/insurance-names.tsx'
import { MaskedId } from '../../ui/masked-id.tsx'
import { Money } from '../../ui/money.tsx'
import { NameCell } from '../../ui/name-cell.tsx'
import { useText } from '../../ui/text.ts'

interface FieldValueProps {
  readonly field: FormField
  readonly content: Declaration['content']
  /** Fetches the whole ID number, which is journalled; without it the number stays masked. */
  readonly onReveal?: () => Promise<string>
}

/** The value of a field in a content of either kind; null where that kind has no such field. */
export const valueOf = (content: Declaration['content'], field: FormField): ContentValue => (content as Readonly<Record<string, ContentValue>>)[field.key] ?? null

/** One field, to read. */
export function FieldValue({ field, content, onReveal }: FieldValueProps): ReactElement {
  const text = useText()
  const codes = useCodes()
  if (field.kind === 'insurances') return <InsuranceNames codes={content.insurances} />
  if (field.kind === 'operation') return <>{content.operation ? text(`operation.${content.operation}`) : ''}</>
  const value = valueOf(content, field)
  if (field.kind === 'money') return <Money fen={typeof value === 'number' ? value : null} />
  const shown = typeof value === 'string' ? value : ''
  if (field.kind === 'identity') return <MaskedId value={shown} {...(onReveal ? { onReveal } : {})} />
  if (field.key === 'mobile') return <>{maskPhone(shown)}</>
  if (field.key === 'name') return <NameCell name={shown} />
  if (field.kind === 'code') return <>{codes.nameOf(field.element!, shown)}</>
  return <span className={field.kind === 'date' ? 'figures' : ''}>{shown}</span>
}
