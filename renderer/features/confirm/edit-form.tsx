import { Form } from 'antd'
import type { ReactElement } from 'react'
import { ADD_OPERATIONS, type AddContent } from '../../../shared/domain/add-content.ts'
import { fieldLabel } from '../../../shared/i18n/fields/field-labels.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useCodes } from '../../api/use-codes.ts'
import { FindingList } from '../../ui/finding-list.tsx'
import { enterMovesOn } from '../../ui/form/enter-moves-on.ts'
import { FieldFindings } from '../../ui/form/field-findings.tsx'
import { FieldInput } from '../../ui/form/field-input.tsx'
import { ADD_FIELDS, findingsOf, SECTIONS, type FormField } from '../../ui/form/form-field.ts'
import { FormItem } from '../../ui/form/form-item.tsx'
import type { Choice } from '../../ui/form/typed-input.tsx'
import { useLocale, useText } from '../../ui/text.ts'
import type { Editor } from './use-editor.ts'

export const fieldId = (key: string): string => `edit-${key}`

/** Two columns in the order of the paper form; each field's findings stand beside it. */
export function EditForm({ editor }: { readonly editor: Editor }): ReactElement | null {
  const text = useText()
  const locale = useLocale()
  const codes = useCodes()
  const unit = useChannel('unit.insurances', {})
  const { content, declaration } = editor
  if (!content || !declaration) return null
  const findings = declaration.findings
  const known = new Set(ADD_FIELDS.flatMap((field) => findingsOf(field.key, findings)))
  const others = findings.filter((finding) => !known.has(finding))

  const choicesOf = (field: FormField): readonly Choice[] => {
    if (field.kind === 'code') return codes.optionsOf(field.element!)
    if (field.kind === 'operation') return ADD_OPERATIONS.map((code) => ({ value: code, label: text(`operation.${code}`) }))
    // The insurances that the unit takes part in, and any other that the draft holds.
    const offered = field.kind === 'insurances' ? [...new Set([...(unit.data?.value ?? []).map(({ insurance }) => insurance), ...content.insurances])].sort() : []
    return offered.map((code) => ({ value: code, label: fieldLabel(`insurance.${code}`, locale) }))
  }
  return (
    <div onKeyDownCapture={enterMovesOn}>
      {others.length > 0 && <FindingList findings={others} codes={codes} />}
      <Form layout="vertical" component="div">
        {SECTIONS.map((section) => (
          <fieldset key={section} className="edit-fieldset">
            <legend className="edit-section">{text(`edit.${section}`)}</legend>
            <div className="edit-grid">
              {ADD_FIELDS.filter((field) => field.section === section).map((field) => {
                const own = findingsOf(field.key, findings)
                const invalid = own.some(({ severity }) => severity === 'error')
                const id = fieldId(field.key)
                return (
                  <FormItem key={field.key} id={id} label={fieldLabel(field.key, locale)} required={field.required ?? false} wide={field.wide ?? false} invalid={invalid}>
                    <FieldInput id={id} field={field} value={content[field.key]} choices={choicesOf(field)} invalid={invalid} describedBy={own.length > 0 ? `${id}-says` : undefined} onChange={(next) => editor.change({ [field.key]: next } as Partial<AddContent>)} onLeave={() => void editor.save()} />
                    <FieldFindings
                      id={`${id}-says`}
                      kind="add"
                      findings={own}
                      codes={codes}
                      content={content}
                      onMend={(changes) => {
                        editor.change(changes as Partial<AddContent>)
                        void editor.save()
                      }}
                    />
                  </FormItem>
                )
              })}
            </div>
          </fieldset>
        ))}
      </Form>
    </div>
  )
}
