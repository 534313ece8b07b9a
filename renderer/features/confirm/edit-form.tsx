import { Form } from 'antd'
import { useRef, type KeyboardEvent, type ReactElement } from 'react'
import type { Finding } from '../../../shared/domain/finding.ts'
import { fieldLabel } from '../../../shared/i18n/fields/field-labels.ts'
import { useCodes } from '../../api/use-codes.ts'
import { FindingList } from '../../ui/finding-list.tsx'
import { useLocale, useText } from '../../ui/text.ts'
import { FieldInput } from './field-input.tsx'
import { FORM_FIELDS, SECTIONS, type FormField } from './form-fields.ts'
import type { Editor } from './use-editor.ts'

export const fieldId = (key: string): string => `edit-${key}`

/** Findings of a field; those of a single insurance stand at the insurances. */
export function findingsOf(field: FormField, findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => finding.field === field.key || (field.key === 'insurances' && (finding.field?.startsWith('insurance') ?? false)))
}

/** Two columns in the order of the paper form; each field's findings stand beside it. */
export function EditForm({ editor }: { readonly editor: Editor }): ReactElement | null {
  const text = useText()
  const locale = useLocale()
  const codes = useCodes()
  const root = useRef<HTMLDivElement>(null)
  const { content, declaration } = editor
  if (!content || !declaration) return null
  const findings = declaration.findings
  const known = new Set(FORM_FIELDS.flatMap((field) => findingsOf(field, findings)))
  const others = findings.filter((finding) => !known.has(finding))

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.key !== 'Enter' || event.ctrlKey || event.shiftKey || event.nativeEvent.isComposing) return
    if (!(event.target instanceof HTMLInputElement) || event.target.getAttribute('role') === 'combobox') return
    event.preventDefault()
    const inputs = [...(root.current?.querySelectorAll<HTMLElement>('input:not([disabled]), textarea:not([disabled])') ?? [])]
    inputs[inputs.indexOf(event.target) + 1]?.focus()
  }
  return (
    <div ref={root} onKeyDown={onKeyDown}>
      {others.length > 0 && <FindingList findings={others} codes={codes} />}
      <Form layout="vertical" component="div">
        {SECTIONS.map((section) => (
          <fieldset key={section} className="edit-fieldset">
            <legend className="edit-section">{text(`edit.${section}`)}</legend>
            <div className="edit-grid">
              {FORM_FIELDS.filter((field) => field.section === section).map((field) => {
                const own = findingsOf(field, findings)
                const invalid = own.some(({ severity }) => severity === 'error')
                const id = fieldId(field.key)
                return (
                  <Form.Item
                    key={field.key}
                    className={field.wide ? 'edit-wide' : ''}
                    label={fieldLabel(field.key, locale)}
                    htmlFor={id}
                    required={field.required ?? false}
                    {...(invalid ? { validateStatus: 'error' as const } : {})}
                  >
                    <FieldInput id={id} field={field} content={content} invalid={invalid} describedBy={own.length > 0 ? `${id}-says` : undefined} onChange={editor.change} onLeave={() => void editor.save()} />
                    {own.length > 0 && (
                      <div id={`${id}-says`} className="edit-findings">
                        <FindingList findings={own} codes={codes} />
                      </div>
                    )}
                  </Form.Item>
                )
              })}
            </div>
          </fieldset>
        ))}
      </Form>
    </div>
  )
}
