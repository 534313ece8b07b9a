import type { ReactElement, ReactNode } from 'react'
import { SITUATION_DISEASE, type AccidentContent, type Injured } from '../../../shared/domain/accident-content.ts'
import type { Finding } from '../../../shared/domain/finding.ts'
import { accidentLabel } from '../../../shared/i18n/fields/accident-labels.ts'
import { useLocale, useText } from '../../ui/text.ts'
import type { AccidentFormField } from './accident-form-fields.ts'
import { isAsked } from './mend.ts'
import { ReportField } from './report-field.tsx'
import { ValueInput } from './value-input.tsx'

interface FormSectionProps {
  readonly fields: readonly AccidentFormField<string>[]
  /** Whose fields these are: the accident's, or one injured person's. */
  readonly content: AccidentContent
  readonly one: Injured | null
  /** Before the field's own name in its id and in findings: '' or `injured.2.`. */
  readonly prefix: string
  readonly findings: readonly Finding[]
  readonly disabled: boolean
  readonly mend: (finding: Finding) => ReactNode
  readonly onChange: (change: Readonly<Record<string, string | boolean | null>>) => void
  readonly onLeave: () => void
  /** Tells which field was left, by its name in findings. */
  readonly onTouch: (field: string) => void
}

/** The id of a field on the page, by its name in findings. */
export const fieldId = (field: string): string => `accident-${field.replaceAll('.', '-')}`

/** A group of fields in two columns, each with what is wrong with it beside it. */
export function FormSection({ fields, content, one, prefix, findings, disabled, mend, onChange, onLeave, onTouch }: FormSectionProps): ReactElement {
  const text = useText()
  const locale = useLocale()
  const values = (one ?? content) as unknown as Readonly<Record<string, string | boolean | null>>
  const labelOf = (field: string): string => (field === 'occurredAt' && content.situation === SITUATION_DISEASE ? text('accident.diagnosedAt') : accidentLabel(field, locale))
  return (
    <div className="edit-grid">
      {fields.filter(({ key }) => isAsked(key, content, one)).map((field) => {
        const name = `${prefix}${field.key}`
        const id = fieldId(name)
        return (
          <ReportField key={field.key} id={id} label={labelOf(field.key)} required={field.required ?? false} wide={field.wide ?? false} findings={findings.filter((finding) => finding.field === name)} mend={mend}>
            {(aria) => (
              <ValueInput id={id} field={field} value={values[field.key] ?? null} disabled={disabled} {...aria} label={labelOf(field.key)} onChange={(value) => onChange({ [field.key]: value })} onLeave={() => { onTouch(name); onLeave() }}
                onAgreed={(agreed) => onChange({ hospitalAgreed: agreed })} onRegion={(region) => content.region === null && onChange({ region })} />
            )}
          </ReportField>
        )
      })}
    </div>
  )
}
