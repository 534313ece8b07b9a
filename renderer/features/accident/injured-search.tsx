import { UserAddOutlined } from '@ant-design/icons'
import { Button, Input, type InputRef } from 'antd'
import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent, type ReactElement, type RefObject } from 'react'
import type { PersonLine } from '../../../shared/domain/person.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useCodes } from '../../api/use-codes.ts'
import { useSettled } from '../../api/use-settled.ts'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { MaskedId } from '../../ui/masked-id.tsx'
import { NameCell } from '../../ui/name-cell.tsx'
import { useText } from '../../ui/text.ts'

interface InjuredSearchProps {
  readonly box: RefObject<InputRef | null>
  readonly disabled: boolean
  /** Numbers of those who are in the report already. */
  readonly there: ReadonlySet<string>
  readonly onChoose: (person: PersonLine) => void
  /** Somebody who is not on the roster; what was typed is taken as the number or the name. */
  readonly onStranger: (typed: string) => void
}

const SHOWN = 8

/** 增加工伤人员: by number, name or initials, from the roster; also those who have left. Arrow keys choose, Enter takes. */
export function InjuredSearch({ box, disabled, there, onChoose, onStranger }: InjuredSearchProps): ReactElement {
  const text = useText()
  const codes = useCodes()
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const asked = useSettled(typed.trim())
  const found = useChannel('roster.search', { text: asked || '-' }, { enabled: asked !== '', keepPrevious: true })
  const people = asked === '' || typed.trim() === '' ? [] : (found.data ?? []).slice(0, SHOWN)
  /** Enter was pressed before the answer was there: whoever comes first is taken then. */
  const [hurried, setHurried] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  const whole = useRef<HTMLDivElement>(null)
  const settled = asked === typed.trim() && !found.isFetching

  const take = (person: PersonLine): void => {
    if (there.has(person.idNumber)) return
    setTyped('')
    setActive(0)
    onChoose(person)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setActive((before) => Math.max(0, Math.min(people.length - 1, before + (event.key === 'ArrowDown' ? 1 : -1))))
    } else if (event.key === 'Escape') setTyped('')
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing && !event.ctrlKey) {
      event.preventDefault()
      const person = people[active]
      if (!settled) setHurried(typed.trim() !== '')
      else if (person) take(person)
      else if (typed.trim() !== '') stranger()
    }
  }
  useEffect(() => {
    // The box stands low in the form: its answers come into view, and the chosen one stays there.
    const shown = list.current?.children[active] ?? whole.current?.querySelector('.injured-none')
    if (shown && 'scrollIntoView' in shown) shown.scrollIntoView({ block: active === 0 ? 'center' : 'nearest' })
  }, [active, people.length, settled, typed])
  const takeFirst = useEffectEvent((): void => {
    setHurried(false)
    const [person] = people
    // Nobody was found: a stranger is never added by haste.
    if (person) take(person)
  })
  useEffect(() => {
    if (hurried && settled) takeFirst()
  }, [hurried, settled])
  const stranger = (): void => {
    const words = typed.trim()
    setTyped('')
    onStranger(words)
  }
  return (
    <div ref={whole} className="injured-search">
      <Input
        ref={box} disabled={disabled} allowClear prefix={<UserAddOutlined />} maxLength={60} role="combobox" aria-expanded={people.length > 0} aria-controls="injured-found" aria-label={text('accident.addInjured')}
        aria-activedescendant={people[active] ? `injured-found-${active}` : undefined} placeholder={text('accident.addHint')} value={typed} onChange={(event) => { setTyped(event.target.value); setActive(0); setHurried(false) }} onKeyDown={onKeyDown}
      />
      <ErrorAlert error={appErrorOf(found.error)} onRetry={() => void found.refetch()} />
      {people.length > 0 && (
        <ul ref={list} id="injured-found" role="listbox" aria-label={text('accident.found')} className="injured-found">
          {people.map((person, index) => (
            <li key={person.id} id={`injured-found-${index}`} role="option" aria-selected={index === active} aria-disabled={there.has(person.idNumber)} className={index === active ? 'injured-active' : ''} onPointerEnter={() => setActive(index)} onClick={() => take(person)}>
              <NameCell name={person.name} /> <MaskedId value={person.idNumber} /> <span className="quiet">{text('accident.hired', { date: person.hiredOn ?? text('common.unknown') })}</span>{' '}
              <span className={person.insuredStatus === '1' ? 'quiet' : 'severity-warning'}>{there.has(person.idNumber) ? text('accident.thereAlready') : codes.nameOf('AAC008', person.insuredStatus)}</span>
            </li>
          ))}
        </ul>
      )}
      {typed.trim() !== '' && settled && (
        <p className="injured-none">
          {people.length === 0 ? text('accident.notOnRoster', { text: typed.trim() }) : text('accident.notAmongThem')}{' '}
          <Button size="small" onClick={stranger}>{text('accident.addStranger')}</Button>
        </p>
      )}
    </div>
  )
}
