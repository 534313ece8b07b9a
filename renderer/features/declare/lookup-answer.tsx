import { Alert, Button } from 'antd'
import { useEffect, useRef, type ReactElement } from 'react'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import type { Lookup } from '../../../shared/ipc/declare.ts'
import { useCodes } from '../../api/use-codes.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FindingList } from '../../ui/finding-list.tsx'
import { useText } from '../../ui/text.ts'
import { Candidates } from './candidates.tsx'
import { NumberSuggestions } from './number-suggestions.tsx'
import type { Whom } from './use-declare-form.ts'

interface LookupAnswerProps {
  readonly kind: DeclarationKind
  /** What was asked for. */
  readonly asked: string
  readonly found: Lookup
  readonly onBegin: (whom: Whom) => void
}

const of = (part: Partial<Whom>): Whom => ({ personId: null, idNumber: null, name: null, ...part })

/** What the box found, where it takes a person to go on: several people, nobody, or a number that cannot be right. */
export function LookupAnswer({ kind, asked, found, onBegin }: LookupAnswerProps): ReactElement {
  const text = useText()
  const codes = useCodes()
  const root = useRef<HTMLDivElement>(null)
  const { people, number } = found
  const errors = number?.findings.filter(({ severity }) => severity === 'error') ?? []
  // The first thing that can be done has the focus: Enter does it.
  useEffect(() => {
    if (people.length === 0) root.current?.querySelector<HTMLElement>('button')?.focus()
  }, [found, people.length])

  if (people.length > 0) {
    return (
      <div ref={root} className="lookup-answer">
        <p role="status" className={found.ambiguous ? 'severity-warning' : ''}>
          {found.ambiguous ? text('declare.ambiguous', { name: asked, count: people.filter(({ name }) => name === asked).length || people.length }) : text(found.more ? 'person.severalCapped' : 'person.several', { count: people.length })}
        </p>
        <Candidates people={people} onChoose={({ id }) => onBegin(of({ personId: id }))} />
        {kind === 'add' && found.read === 'name' && <span><Button onClick={() => onBegin(of({ name: asked }))}>{text('declare.noneOfThem', { name: asked })}</Button></span>}
      </div>
    )
  }
  if (number) {
    const { idNumber, suggestions } = number
    const elsewhere = kind === 'remove' && errors.length === 0
    return (
      <div ref={root} className="lookup-answer">
        {elsewhere ? (
          <Alert type="warning" showIcon title={text('declare.removeNotFound')} description={text('declare.removeNotFoundDo')} />
        ) : (
          <section className="panel" aria-label={text('declare.numberWrong')}>
            <h2>{text('declare.numberWrong')}</h2>
            <FindingList findings={number.findings} codes={codes} kind={kind} />
          </section>
        )}
        {suggestions.length > 0 && <p>{text('declare.meant')}</p>}
        <NumberSuggestions typed={idNumber} suggestions={suggestions} onTake={(one) => onBegin(one.personId ? of({ personId: one.personId }) : of({ idNumber: one.idNumber }))} />
        <span><Button type="link" onClick={() => onBegin(of({ idNumber }))}>{text(kind === 'add' ? 'declare.goOnAsTyped' : 'declare.goOnUnknown')}</Button></span>
      </div>
    )
  }
  return (
    <div ref={root} className="lookup-answer">
      <EmptyState
        why={<>{text('person.none', { text: asked })}<br />{text(kind === 'remove' ? 'declare.removeNotFoundDo' : found.read === 'part' ? 'declare.partNotFound' : 'declare.nameNotFound')}</>}
        firstStep={kind === 'add' && found.read === 'name' ? <Button type="primary" onClick={() => onBegin(of({ name: asked }))}>{text('declare.beginNew', { name: asked })}</Button> : undefined}
      />
    </div>
  )
}
