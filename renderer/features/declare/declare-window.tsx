import { Alert, App, Button, Input, type InputRef } from 'antd'
import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react'
import { useNavigate } from 'react-router'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import type { Lookup } from '../../../shared/ipc/declare.ts'
import type { AppError } from '../../../shared/result/app-error.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { call } from '../../api/client.ts'
import { useNoRoster } from '../../api/use-no-roster.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { NoRosterNote } from '../../ui/no-roster-note.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.ts'
import { useHotkey } from '../../ui/use-hotkey.ts'
import { DeclareForm } from './declare-form.tsx'
import { focusOn, type Place } from './focus-place.ts'
import { KeptNote } from './kept-note.tsx'
import { LookupAnswer } from './lookup-answer.tsx'
import { OpenNote } from './open-note.tsx'
import { SavedNote, type SavedPerson } from './saved-note.tsx'
import { SaveState } from './save-state.tsx'
import { findingsToShow } from './typed-content.ts'
import { UnsavedQuestion } from './unsaved-question.tsx'
import { useDeclareForm, type Whom } from './use-declare-form.ts'

/** 增员申报 and 减员申报: one box, one person, one form. */
export function DeclareWindow({ kind }: { readonly kind: DeclarationKind }): ReactElement {
  const text = useText()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const state = useDeclareForm(kind)
  const { form, advice, open, dirty, left } = state
  const [box, setBox] = useState('')
  const [found, setFound] = useState<{ readonly asked: string; readonly answer: Lookup } | null>(null)
  const [seeking, setSeeking] = useState(false)
  const [lookupError, setLookupError] = useState<AppError | null>(null)
  /** Set aside with Esc: it is kept, and the box is free. */
  const [aside, setAside] = useState(false)
  const [waiting, setWaiting] = useState<Whom | null>(null)
  const [saved, setSaved] = useState<readonly SavedPerson[]>([])
  const [leftForLater, setLeftForLater] = useState(false)
  const [place, setPlace] = useState<{ readonly where: Place } | null>(null)
  const input = useRef<InputRef>(null)
  const never = useNoRoster()

  const shown = form !== null && !aside && open === null
  const findings = form && advice ? findingsToShow(kind, form.typed, advice.findings, left) : []
  useEffect(() => {
    if (place) focusOn(place.where, findings, form?.typed ?? {}, () => input.current?.focus({ cursor: 'all' }))
    // The place is gone to once, when it is asked for.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [place])

  const begin = useCallback(
    async (whom: Whom): Promise<void> => {
      setAside(false)
      setLeftForLater(false)
      if (await state.begin(whom)) {
        setFound(null)
        setBox('')
        setPlace({ where: 'operation' })
      }
    },
    [state],
  )
  /** Somebody else is wanted while a form is not saved yet: a person says what becomes of it. */
  const wanted = useCallback((whom: Whom): void => (dirty ? setWaiting(whom) : void begin(whom)), [dirty, begin])
  const query = async (typed: string): Promise<void> => {
    const asked = typed.trim()
    if (asked === '') return
    setSeeking(true)
    setLookupError(null)
    try {
      const answer = await call('declare.lookup', { kind, text: asked })
      const [only] = answer.people
      const clean = answer.number?.findings.every(({ severity }) => severity !== 'error') ?? false
      setAside(form !== null)
      if (only && answer.people.length === 1 && !answer.more) wanted({ personId: only.id, idNumber: null, name: null })
      else if (kind === 'add' && answer.people.length === 0 && answer.number && clean && answer.number.suggestions.length === 0) wanted({ personId: null, idNumber: answer.number.idNumber, name: null })
      setFound(only && answer.people.length === 1 ? null : { asked, answer })
    } catch (problem) {
      setLookupError(appErrorOf(problem))
    } finally {
      setSeeking(false)
    }
  }

  const close = (): void => {
    if (!shown && !found) return
    if (shown && !dirty) void state.drop()
    else setAside(form !== null)
    setFound(null)
    setPlace({ where: 'box' })
  }
  const save = async (next: boolean): Promise<void> => {
    if (!shown || state.busy) return
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    const done = await state.save()
    if (!done) return
    const errors = done.findings.filter(({ severity }) => severity === 'error').length
    setSaved((before) => [{ id: done.id, name: done.content.name, operation: done.content.operation, errors }, ...before.filter(({ id }) => id !== done.id)])
    if (errors > 0 && !(next && leftForLater)) {
      setLeftForLater(next)
      void message.warning(text(next ? 'declare.savedErrorsNext' : 'declare.savedErrors', { count: errors }))
      return setPlace({ where: 'error' })
    }
    if (!next) return setPlace({ where: 'saved' })
    await state.drop()
    setBox('')
    setLeftForLater(false)
    setPlace({ where: 'box' })
  }
  useHotkey('Ctrl+Enter', () => void save(false), shown)
  useHotkey('Ctrl+Shift+Enter', () => void save(true), shown)
  useHotkey('Ctrl+F', () => input.current?.focus({ cursor: 'all' }))
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing || !(event.target instanceof HTMLElement)) return
    // A list, a calendar or a question that is open closes first.
    if (event.target.getAttribute('aria-expanded') === 'true' || event.target.closest('.ant-picker-dropdown, .date-picker, .ant-modal')) return
    event.preventDefault()
    close()
  }
  const openDeclaration = (id: string): void => void navigate(`/${kind === 'add' ? 'confirm' : 'confirm-remove'}?open=${encodeURIComponent(id)}`)
  const goOn = (): void => {
    setAside(false)
    setFound(null)
    setPlace({ where: form?.typed.operation === '' ? 'operation' : 'field' })
  }
  const discard = (): void => void state.drop().then(() => { setAside(false); setPlace({ where: 'box' }) })

  return (
    <div className="window window-scroll declare-window" onKeyDown={onKeyDown} onKeyDownCapture={(event) => {
        // Enter that is held down does not press the button that the focus has just come to.
        if (event.key === 'Enter' && event.repeat) event.preventDefault()
      }}>
      <PageHeader
        title={text(kind === 'add' ? 'menu.add' : 'menu.remove')}
        facts={shown && <SaveState state={state} />}
        actions={<Button disabled={!shown || state.busy || form?.typed.operation === ''} title="Ctrl+Shift+Enter" onClick={() => void save(true)}>{text('declare.saveNext')}</Button>}
        primary={<Button type="primary" disabled={!shown || form?.typed.operation === ''} title="Ctrl+Enter" onClick={() => void save(false)}>{text('declare.save')}</Button>}
      />
      <Input.Search
        ref={input} className="person-search" autoFocus allowClear maxLength={60} aria-label={text('declare.boxLabel')} placeholder={text('declare.box')} enterButton={text('common.query')}
        value={box} loading={seeking} onChange={(event) => setBox(event.target.value)} onSearch={(typed) => void query(typed)}
      />
      {!shown && <NoRosterNote never={never} />}
      <ErrorAlert error={lookupError ?? state.error} action={typeof state.error?.params.id === 'string' && state.error.params.reason === 'duplicate' ? <Button onClick={() => openDeclaration(String(state.error?.params.id))}>{text('declare.openIt')}</Button> : undefined} onClose={() => { setLookupError(null); state.clearError() }} />
      {saved[0] && !shown && <SavedNote kind={kind} saved={saved} onOpen={openDeclaration} />}
      {form && dirty && aside && <KeptNote kind={kind} form={form} busy={state.busy} onGoOn={goOn} onSave={() => void state.save().then((done) => done && discard())} onDiscard={discard} />}
      {found && <LookupAnswer kind={kind} asked={found.asked} found={found.answer} onBegin={wanted} />}
      {form && open && !found && !aside && <OpenNote kind={kind} open={open} name={state.person?.name ?? ''} onOpen={openDeclaration} onClose={() => void state.drop().then(() => setPlace({ where: 'box' }))} />}
      {shown && advice && state.restoredFrom && <Alert type="info" showIcon role="status" title={text('declare.restored')} action={<Button onClick={discard}>{text('declare.discard')}</Button>} />}
      {shown && advice && <DeclareForm kind={kind} state={state} advice={advice} findings={findings} onOpen={openDeclaration} onChosen={() => setPlace({ where: 'field' })} />}
      {!form && !found && state.ready && <EmptyState why={text(kind === 'add' ? 'declare.startAdd' : 'declare.startRemove')} />}
      <UnsavedQuestion
        open={waiting !== null}
        onSave={() => { const whom = waiting; setWaiting(null); void state.save().then((done) => done && whom && begin(whom)) }}
        onDiscard={() => { const whom = waiting; setWaiting(null); void state.drop().then(() => whom && begin(whom)) }}
        onStay={() => { setWaiting(null); goOn() }}
      />
    </div>
  )
}

