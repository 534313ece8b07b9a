import { Form } from 'antd'
import type { ReactElement, ReactNode } from 'react'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import type { Finding } from '../../../shared/domain/finding.ts'
import type { Advice } from '../../../shared/ipc/declare.ts'
import { fieldLabel } from '../../../shared/i18n/fields/field-labels.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useCodes } from '../../api/use-codes.ts'
import { enterMovesOn } from '../../ui/form/enter-moves-on.ts'
import { FieldFindings } from '../../ui/form/field-findings.tsx'
import { findingsOf, SECTIONS, type FormField } from '../../ui/form/form-field.ts'
import { FormItem } from '../../ui/form/form-item.tsx'
import { longName } from '../../ui/form/long-name.ts'
import { FormSection } from '../../ui/form/form-section.tsx'
import { TypedInput } from '../../ui/form/typed-input.tsx'
import { useLocale, useText } from '../../ui/text.ts'
import { InsuranceTicks } from './insurance-ticks.tsx'
import { NumberSuggestions } from './number-suggestions.tsx'
import { ReasonList } from './reason-list.tsx'
import { RetirementPanel } from './retirement-panel.tsx'
import { shownFields } from './shown-fields.ts'
import { contentOf } from './typed-content.ts'
import type { DeclareForm } from './use-declare-form.ts'

/** Characters that a field shows without being scrolled at 1366. */
const LINE = 30

export const fieldId = (key: string): string => `declare-${key}`

interface DeclareFieldsProps {
  readonly kind: DeclarationKind
  readonly state: DeclareForm
  readonly advice: Advice
  readonly findings: readonly Finding[]
  readonly onOpen: (declarationId: string) => void
}

/** The fields in the order of the paper form, two columns; what there is to say of one stands below it, with the button that mends it. */
export function DeclareFields({ kind, state, advice, findings, onOpen }: DeclareFieldsProps): ReactElement | null {
  const text = useText()
  const locale = useLocale()
  const codes = useCodes()
  const { form, person } = state
  if (!form) return null
  const { typed, origins } = form
  const { content } = contentOf(kind, typed)
  const fields = shownFields(kind, form, advice)
  const operation = typeof typed.operation === 'string' ? typed.operation : ''

  const inputOf = (field: FormField, own: readonly Finding[], invalid: boolean): ReactNode => {
    const id = fieldId(field.key)
    const describedBy = own.length > 0 ? `${id}-says` : undefined
    const value = typed[field.key] ?? ''
    if (field.key === 'insurances') return <InsuranceTicks id={id} kind={kind} advice={advice} ticked={typeof value === 'string' ? [] : value} describedBy={describedBy} invalid={invalid} onTick={(next) => state.change({ insurances: next })} />
    if (field.key === 'reason') return <ReasonList id={id} operation={operation} chosen={typeof value === 'string' ? value : ''} invalid={invalid} describedBy={describedBy} onChoose={(reason) => state.change({ reason })} />
    const window = field.key === 'insuredFrom' || field.key === 'removedOn' ? advice.dates : null
    return (
      <TypedInput
        id={id} field={field} typed={value} invalid={invalid} describedBy={describedBy} {...(window ?? {})}
        choices={field.kind === 'code' ? codes.optionsOf(field.element!) : []}
        onType={(next) => state.type(field.key, next)}
        onLeave={() => state.leave(field.key)}
      />
    )
  }
  const says = (field: FormField): ReactNode => <FieldFindings id={`${fieldId(field.key)}-says`} kind={kind} findings={findingsOf(field.key, findings)} codes={codes} content={content} onMend={state.change} onOpen={onOpen} />
  const hintOf = (field: FormField): ReactNode => {
    if (field.key === 'insuredFrom' || field.key === 'removedOn') return text('declare.dateWindow', advice.dates)
    if (field.key === 'name') return longName(content.name, LINE)
    if (field.key === 'wageFen' && advice.injuryOnly) return text('declare.wageInjuryOnly')
    return null
  }
  return (
    <div onKeyDownCapture={enterMovesOn} className="panel declare-fields">
      <Form layout="vertical" component="div">
        {SECTIONS.map((section) => {
          const own = fields.filter((field) => field.section === section)
          return own.length === 0 ? null : (
            <FormSection key={section} section={section} title={text(`declare.section.${section}`)} used={own.some((field) => (typed[field.key] ?? '') !== '' || findingsOf(field.key, findings).length > 0)}>
              {section === 'participation' && operation === 'retire' && <RetirementPanel facts={advice.facts} removedOn={kind === 'remove' && 'removedOn' in content ? content.removedOn : null} />}
              <div className="edit-grid">
                {own.map((field) => {
                  const said = findingsOf(field.key, findings)
                  const invalid = said.some(({ severity }) => severity === 'error')
                  const origin = origins[field.key]
                  const id = fieldId(field.key)
                  const hint = hintOf(field)
                  return (
                    <FormItem
                      key={field.key} id={id} label={fieldLabel(field.key, locale, kind)} required={field.required ?? false} wide={(field.wide ?? false) || field.key === 'reason'} invalid={invalid} group={field.key === 'reason' || field.key === 'insurances'}
                      mark={origin && origin !== 'number' && typed[field.key] !== '' ? <span className="field-mark">{text(`declare.origin.${origin}`)}</span> : null}
                    >
                      {/* Eight cards are higher than a low screen: what is said of them stands above. */}
                      {field.key === 'reason' && says(field)}
                      {inputOf(field, said, invalid)}
                      {hint && <p className="field-hint quiet">{hint}</p>}
                      {field.key !== 'reason' && says(field)}
                      {field.key === 'idNumber' && invalid && !person && <Neighbours kind={kind} idNumber={content.idNumber} onTake={(idNumber) => state.change({ idNumber })} />}
                    </FormItem>
                  )
                })}
              </div>
            </FormSection>
          )
        })}
      </Form>
    </div>
  )
}

/** What a wrong number in the form may have been meant to be. */
function Neighbours({ kind, idNumber, onTake }: { readonly kind: DeclarationKind; readonly idNumber: string; readonly onTake: (idNumber: string) => void }): ReactElement | null {
  const found = useChannel('declare.lookup', { kind, text: idNumber.slice(0, 60) || ' ' }, { enabled: idNumber.length >= 15 })
  // The check character has a button of its own beside the finding.
  const suggestions = (found.data?.number?.suggestions ?? []).filter(({ cause, personId }) => cause !== 'check' || personId !== null)
  return <NumberSuggestions typed={idNumber} suggestions={suggestions} onTake={(one) => onTake(one.idNumber)} />
}
