import { Alert } from 'antd'
import type { ReactElement } from 'react'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import type { Finding } from '../../../shared/domain/finding.ts'
import type { Advice } from '../../../shared/ipc/declare.ts'
import { useCodes } from '../../api/use-codes.ts'
import { FieldFindings } from '../../ui/form/field-findings.tsx'
import { findingsOf } from '../../ui/form/form-field.ts'
import { useText } from '../../ui/text.ts'
import { DeclareFields } from './declare-fields.tsx'
import { OperationCards } from './operation-cards.tsx'
import { PersonStrip } from './person-strip.tsx'
import { shownFields } from './shown-fields.ts'
import { contentOf } from './typed-content.ts'
import type { DeclareForm as State } from './use-declare-form.ts'

interface DeclareFormProps {
  readonly kind: DeclarationKind
  readonly state: State
  readonly advice: Advice
  readonly findings: readonly Finding[]
  readonly onOpen: (declarationId: string) => void
  /** A verb was pressed: the fields begin. */
  readonly onChosen: () => void
}

/** The person, the manual's buttons, and once one is pressed the fields. */
export function DeclareForm({ kind, state, advice, findings, onOpen, onChosen }: DeclareFormProps): ReactElement | null {
  const text = useText()
  const codes = useCodes()
  const { form } = state
  if (!form) return null
  const operation = typeof form.typed.operation === 'string' ? form.typed.operation : ''
  const placed = new Set(shownFields(kind, form, advice).flatMap(({ key }) => findingsOf(key, findings)))
  // What is said of no field, of the verb, or of a fact that is not typed stands above the fields.
  const others = findings.filter((finding) => !placed.has(finding))
  return (
    <>
      <PersonStrip kind={kind} person={state.person} facts={advice.facts} idNumber={typeof form.typed.idNumber === 'string' ? form.typed.idNumber : null} />
      <OperationCards
        operations={advice.operations}
        chosen={operation}
        onChoose={(next) => {
          state.change({ operation: next, ...(kind === 'remove' && next !== operation ? { reason: null } : {}) })
          onChosen()
        }}
      />
      {operation !== '' && (
        <>
          {others.length > 0 && (
            <section className="panel" aria-label={text('declare.ofThePerson')}>
              <FieldFindings kind={kind} findings={others} codes={codes} content={contentOf(kind, form.typed).content} onMend={state.change} onOpen={onOpen} />
            </section>
          )}
          {kind === 'add' && advice.injuryOnly && !others.some(({ ruleId }) => ruleId === 'AGE_RETIRED') && <Alert type="warning" showIcon title={text(advice.facts.overAge ? 'declare.injuryOnlyOverAge' : 'declare.injuryOnly')} />}
          <DeclareFields kind={kind} state={state} advice={advice} findings={findings} onOpen={onOpen} />
        </>
      )}
    </>
  )
}
