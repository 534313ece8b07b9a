import { Form } from 'antd'
import type { ReactElement } from 'react'
import type { Declaration } from '../../../shared/domain/declaration.ts'
import { fieldLabel } from '../../../shared/i18n/fields/field-labels.ts'
import { useCodes } from '../../api/use-codes.ts'
import { FindingList } from '../../ui/finding-list.tsx'
import { enterMovesOn } from '../../ui/form/enter-moves-on.ts'
import { FieldFindings } from '../../ui/form/field-findings.tsx'
import { FieldInput } from '../../ui/form/field-input.tsx'
import { ADD_FIELDS, findingsOf, REMOVE_FIELDS, SECTIONS, type FormField, type Section } from '../../ui/form/form-field.ts'
import { FormSection } from '../../ui/form/form-section.tsx'
import { longName } from '../../ui/form/long-name.ts'
import { FormItem } from '../../ui/form/form-item.tsx'
import { useLocale, useText } from '../../ui/text.ts'
import type { BureauWords } from './bureau-words.ts'
import { valueOf } from './field-value.tsx'
import { useChoices } from './use-choices.ts'
import type { Change, Editor } from './use-editor.ts'

export const fieldId = (key: string): string => `edit-${key}`
/** The fields of a kind, in the order of its paper form. */
export const fieldsOf = (kind: Declaration['kind']): readonly FormField[] => (kind === 'add' ? ADD_FIELDS : REMOVE_FIELDS)

/** So many characters of a name fit the line of its field. */
const LINE = 24

interface EditFormProps {
  readonly editor: Editor
  /** What the bureau said of fields when it sent the declaration back. */
  readonly says: readonly BureauWords[]
  /** What a field holds and cannot be taken, or null where it can again. */
  readonly onUnread: (key: string, raw: string | null) => void
}

/** Two columns in the order of the paper form; what the bureau and the rules say of a field stands beside it. */
export function EditForm({ editor, says, onUnread }: EditFormProps): ReactElement | null {
  const text = useText()
  const locale = useLocale()
  const codes = useCodes()
  const choicesOf = useChoices()
  const { content, declaration } = editor
  if (!content || !declaration) return null
  const { findings, kind } = declaration
  const fields = fieldsOf(kind)
  const known = new Set(fields.flatMap((field) => findingsOf(field.key, findings)))
  const others = findings.filter((finding) => !known.has(finding))
  const isUsed = (section: Section): boolean =>
    fields.some((field) => field.section === section && (valueOf(content, field) !== null || findingsOf(field.key, findings).length > 0 || says.some((said) => said.field === field.key)))
  const mend = (changes: Change): void => {
    editor.change(changes)
    void editor.save()
  }
  const item = (field: FormField): ReactElement => {
    const own = findingsOf(field.key, findings)
    const words = says.filter((said) => said.field === field.key)
    const invalid = own.some(({ severity }) => severity === 'error')
    const id = fieldId(field.key)
    const long = field.key === 'name' ? longName(content.name, LINE) : null
    const described = [words.length > 0 ? `${id}-bureau` : '', own.length > 0 ? `${id}-says` : ''].filter(Boolean).join(' ')
    return (
      <FormItem key={field.key} id={id} label={fieldLabel(field.key, locale, kind)} required={field.required ?? false} wide={field.wide ?? false} invalid={invalid}>
        <FieldInput id={id} field={field} value={valueOf(content, field)} choices={choicesOf(field, kind, content)} invalid={invalid} describedBy={described || undefined} onChange={(next) => editor.change({ [field.key]: next })} onLeave={() => void editor.save()} onUnread={(raw) => onUnread(field.key, raw)} />
        {long !== null && <p className="field-hint quiet">{long}</p>}
        {words.length > 0 && <div id={`${id}-bureau`} className="bureau-words">{words.map((said) => <p key={said.words}>{text('edit.bureauWords', { words: said.words })}</p>)}</div>}
        <FieldFindings id={`${id}-says`} kind={kind} findings={own} codes={codes} content={content} onMend={mend} />
      </FormItem>
    )
  }
  return (
    <div onKeyDownCapture={enterMovesOn}>
      {others.length > 0 && <FindingList findings={others} codes={codes} kind={kind} />}
      <Form layout="vertical" component="div">
        {SECTIONS.filter((section) => fields.some((field) => field.section === section)).map((section) => (
          <FormSection key={section} section={section} title={text(`edit.${section}`)} used={isUsed(section)}>
            <div className="edit-grid">{fields.filter((field) => field.section === section).map(item)}</div>
          </FormSection>
        ))}
      </Form>
    </div>
  )
}
