import type { ReactElement } from 'react'
import type { AddContent } from '../../../shared/domain/add-content.ts'
import { maskPhone } from '../../../shared/domain/mask.ts'
import { useCodes } from '../../api/use-codes.ts'
import { InsuranceNames } from '../../ui/insurance-names.tsx'
import { MaskedId } from '../../ui/masked-id.tsx'
import { Money } from '../../ui/money.tsx'
import { NameCell } from '../../ui/name-cell.tsx'
import { useText } from '../../ui/text.ts'
import type { FormField } from '../../ui/form/form-field.ts'

interface FieldValueProps {
  readonly field: FormField<keyof AddContent>
  readonly content: AddContent
  /** Fetches the whole ID number, which is journalled; without it the number stays masked. */
  readonly onReveal?: () => Promise<string>
}

/** One field, to read. */
export function FieldValue({ field, content, onReveal }: FieldValueProps): ReactElement {
  const text = useText()
  const codes = useCodes()
  if (field.kind === 'insurances') return <InsuranceNames codes={content.insurances} />
  if (field.kind === 'money') return <Money fen={content.wageFen} />
  if (field.kind === 'operation') return <>{content.operation ? text(`operation.${content.operation}`) : ''}</>
  const value = content[field.key]
  const shown = typeof value === 'string' ? value : ''
  if (field.kind === 'identity') return <MaskedId value={shown} onReveal={onReveal} />
  if (field.key === 'mobile') return <>{maskPhone(shown)}</>
  if (field.key === 'name') return <NameCell name={shown} />
  if (field.kind === 'code') return <>{codes.nameOf(field.element!, shown)}</>
  return <span className={field.kind === 'date' ? 'figures' : ''}>{shown}</span>
}
