import { CheckOutlined, LoadingOutlined, PaperClipOutlined, PlusOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons'
import { Alert, App, Button, Form, Select, Skeleton, type InputRef } from 'antd'
import { useCallback, useRef, useState, type KeyboardEvent, type ReactElement, type ReactNode } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { deadlinesOf } from '../../../shared/domain/accident-deadline.ts'
import { emptyInjured, type Injured } from '../../../shared/domain/accident-content.ts'
import { civilMinute } from '../../../shared/domain/civil-time.ts'
import type { Finding } from '../../../shared/domain/finding.ts'
import type { PersonLine } from '../../../shared/domain/person.ts'
import { call } from '../../api/client.ts'
import { useNoRoster } from '../../api/use-no-roster.ts'
import { useChannel } from '../../api/use-channel.ts'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { FindingList } from '../../ui/finding-list.tsx'
import { instantText } from '../../ui/instant-text.ts'
import { NoRosterNote } from '../../ui/no-roster-note.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { useText } from '../../ui/text.ts'
import { useEachMinute } from '../../ui/use-each-minute.ts'
import { useHotkey } from '../../ui/use-hotkey.ts'
import { AccidentAttachments } from './accident-attachments.tsx'
import { HAPPENED, REPORTED } from './accident-form-fields.ts'
import { ClockStrip } from './clock-strip.tsx'
import { fieldId, FormSection } from './form-section.tsx'
import { HalfTypedContext } from './half-typed.ts'
import { InjuredDrawer } from './injured-drawer.tsx'
import { InjuredList } from './injured-list.tsx'
import { InjuredSearch } from './injured-search.tsx'
import { injuredIndex, mendOf } from './mend.ts'
import { useReport } from './use-report.ts'
import { useVisibleFindings } from './use-visible-findings.ts'
import { WitnessList } from './witness-list.tsx'

/** States in which a report may be written on. */
const OPEN: ReadonlySet<string> = new Set(['draft', 'confirmed', 'returned', 'refused'])
const UNFINISHED = { text: '', states: ['draft', 'ready', 'returned'] as const, degree: null, from: null, to: null, withFindings: 'any' as const }

/** 工伤快报: one accident and everybody who was injured, saved as it is typed. */
export function AccidentWindow(): ReactElement {
  const text = useText()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const [params, setParams] = useSearchParams()
  const id = params.get('id')
  const onCreated = useCallback((made: string) => setParams({ id: made }, { replace: true }), [setParams])
  const report = useReport(id, onCreated)
  const { accident, content } = report
  const clocks = useChannel('accident.deadlines', { id: id ?? 'none' })
  useEachMinute(() => void clocks.refetch())
  const unfinished = useChannel('accident.page', { filter: { ...UNFINISHED, states: [...UNFINISHED.states] }, sort: null, offset: 0, limit: 100 })
  const [openKey, setOpenKey] = useState<string | null>(null)
  const [files, setFiles] = useState<string | null>(null)
  const find = useRef<InputRef>(null)
  const root = useRef<HTMLDivElement>(null)

  const never = useNoRoster()
  const disabled = accident !== null && !OPEN.has(accident.state)
  const findings = accident?.findings ?? []
  const { visible, touch, showAll } = useVisibleFindings(findings, content, id)
  // Until the engine has told the time nothing is filled in with it.
  const now = clocks.data?.now ?? ''
  const leave = (): void => void report.save()
  const mend = (finding: Finding): ReactNode => {
    if (disabled) return null
    if (finding.ruleId === 'ACCIDENT_NOT_ON_ROSTER') return <Button size="small" onClick={() => void navigate('/unit?tab=roster')}>{text('accident.mend.roster')}</Button>
    const found = now === '' ? null : mendOf(finding, now)
    if (!found || !content) return null
    return <Button size="small" onClick={() => { report.change(found.apply(content)); void report.save() }}>{text(found.label)}</Button>
  }
  const add = (one: Injured): void => {
    if (!content) return
    report.change({ injured: [...content.injured, one] })
    void report.save()
    setOpenKey(one.key)
  }
  const choose = (person: PersonLine): void => void call('accident.injuredOf', { personId: person.id, occurredAt: content?.occurredAt ?? null }).then(add)
  const addStranger = (typed: string): void => add({ ...emptyInjured(crypto.randomUUID()), ...(/\d{6}/.test(typed) ? { idNumber: typed } : { name: typed }) })
  const finish = async (): Promise<void> => {
    const at = document.activeElement instanceof HTMLElement ? document.activeElement : null
    at?.blur()
    const saved = await report.save()
    if (saved) showAll()
    // Who saves with the keyboard goes on where he was.
    if (document.activeElement === document.body) at?.focus()
    if (!saved) {
      // Nothing was written yet, so there is nothing to keep: the first field is where to begin.
      if (accident === null && report.state === 'saved') {
        void message.warning(text('accident.nothingYet'))
        document.getElementById(fieldId('occurredAt'))?.focus()
      }
      return
    }
    const errors = saved.findings.filter(({ severity }) => severity === 'error')
    if (errors.length === 0) return void message.success({ duration: 6, content: <span>{text('accident.savedReady')} <Button type="link" size="small" onClick={() => void navigate('/accident-confirm?state=ready')}>{text('accident.toConfirm')}</Button></span> })
    void message.warning(text('accident.errorsLeft', { count: errors.length }))
    const first = errors.find(({ field }) => injuredIndex(field) === null) ?? errors[0]
    const person = injuredIndex(first?.field ?? null)
    if (person !== null) setOpenKey(saved.content.injured[person]?.key ?? null)
    else if (first?.field === 'injured') find.current?.focus()
    else if (first?.field) document.getElementById(fieldId(first.field))?.focus()
  }
  const undo = (): void => void report.run((saved) => (saved.canUndo ? call('accident.undo', { id: saved.id, revision: saved.revision }) : Promise.resolve(saved)))
  const redo = (): void => void report.run((saved) => (saved.canRedo ? call('accident.redo', { id: saved.id, revision: saved.revision }) : Promise.resolve(saved)))
  useHotkey('Ctrl+Enter', () => void finish(), openKey === null && files === null)
  useHotkey('Ctrl+F', () => find.current?.focus({ cursor: 'all' }), openKey === null && files === null)
  useHotkey('Ctrl+Z', undo, accident?.canUndo === true && openKey === null && files === null)
  useHotkey('Ctrl+Y', redo, accident?.canRedo === true && openKey === null && files === null)

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.key !== 'Enter' || event.ctrlKey || event.shiftKey || event.nativeEvent.isComposing || event.defaultPrevented) return
    if (!(event.target instanceof HTMLInputElement) || event.target.getAttribute('role') === 'combobox') return
    event.preventDefault()
    // What is pressed in the drawer arrives here too, but its next field is the drawer's own, never one of the form behind it.
    const within = event.target.closest('.injured-page') ?? root.current
    const inputs = [...(within?.querySelectorAll<HTMLElement>('input:not([disabled]), textarea:not([disabled])') ?? [])]
    inputs[inputs.indexOf(event.target) + 1]?.focus()
  }
  const deadlines = content?.occurredAt && clocks.data
    ? deadlinesOf({ occurredAt: content.occurredAt, receivedAt: accident?.receivedAt ? civilMinute(Date.parse(accident.receivedAt)) : null, recognitionOn: accident?.recognitionOn ?? null, now }, clocks.data.limits)
    : []
  const section = content && { content, one: null, prefix: '', findings: visible, disabled, mend, onChange: report.change, onLeave: leave, onTouch: touch }
  const whole = visible.filter(({ field }) => field === 'injured' || field === null)
  const others = (unfinished.data?.items ?? []).filter((line) => line.id !== id)
  return (
    <HalfTypedContext value={report.halfTyped}>
    <div className="window accident-window">
      <PageHeader
        title={text('menu.accident')}
        facts={accident && <><StateTag state={accident.shownState} /> <SaveState state={report.state} /></>}
        actions={
          <>
            {others.length > 0 && (
              <Select aria-label={text('accident.unfinished')} placeholder={text('accident.unfinishedCount', { count: others.length })} style={{ width: 240 }} popupMatchSelectWidth={false} value={null}
                options={others.map((line) => ({ value: line.id, label: `${line.occurredAt ?? text('accident.noTime')} ${line.names.join('、') || text('accident.noPeople')} ${text(`state.${line.shownState}`)}` }))} onChange={(next: string | null) => next && setParams({ id: next })} />
            )}
            <Button icon={<UndoOutlined />} title="Ctrl+Z" aria-label={text('accident.undo')} disabled={!accident?.canUndo} onClick={undo} />
            <Button icon={<RedoOutlined />} title="Ctrl+Y" aria-label={text('accident.redo')} disabled={!accident?.canRedo} onClick={redo} />
            <Button icon={<PaperClipOutlined />} disabled={accident === null} title={accident === null ? text('accident.filesAfterSaving') : undefined} onClick={() => void report.save().then((saved) => saved && setFiles(saved.id))}>{text('accident.attachments')}</Button>
            {id !== null && <Button icon={<PlusOutlined />} onClick={() => { leave(); setParams({}) }}>{text('accident.new')}</Button>}
          </>
        }
        primary={<Button type="primary" disabled={!content || disabled} title="Ctrl+Enter" onClick={() => void finish()}>{text('accident.save')}</Button>}
      />
      <ErrorAlert error={report.error} onRetry={report.reload} />
      {!content && !report.error && <Skeleton active />}
      {content && section && (
        <div ref={root} className="accident-form" onKeyDown={onKeyDown}>
          <ClockStrip deadlines={deadlines} skewSeconds={clocks.data?.clockSkewSeconds ?? null} />
          {report.restoredFrom && <Alert type="info" showIcon role="status" title={text('accident.restored', { at: instantText(report.restoredFrom) })} />}
          {accident?.state === 'returned' && <Alert type="warning" showIcon title={text('accident.returnedNote', { reason: accident.bureauReason ?? '' })} />}
          {accident?.state === 'confirmed' && <Alert type="info" showIcon title={text('accident.queuedNote')} />}
          {accident?.state === 'refused' && <Alert type="warning" showIcon title={text('accident.refusedNote', { reason: accident.bureauReason ?? '' })} />}
          {disabled && <Alert type="info" showIcon title={text('accident.readOnlyNote')} action={<Button size="small" onClick={() => void navigate('/accident-confirm')}>{text('accident.toConfirm')}</Button>} />}
          <Form layout="vertical" component="div">
            <fieldset className="edit-fieldset panel"><legend className="edit-section">{text('accident.happened')}</legend>
              <FormSection fields={HAPPENED} {...section} />
              <Form.Item label={text('accident.witnesses')}><WitnessList witnesses={content.witnesses} findings={findings} disabled={disabled} mend={mend} onChange={(witnesses) => report.change({ witnesses })} onLeave={leave} /></Form.Item>
            </fieldset>
            <fieldset className="edit-fieldset panel"><legend className="edit-section"><span className="required-mark" aria-hidden="true">*</span> {text('accident.people', { count: content.injured.length })}</legend>
              <NoRosterNote never={never} />
              <InjuredSearch box={find} disabled={disabled} there={new Set(content.injured.map(({ idNumber }) => idNumber))} onChoose={choose} onStranger={addStranger} />
              {whole.length > 0 && <FindingList findings={whole} kind="accident" actions={mend} />}
              <InjuredList id={accident?.id ?? null} injured={content.injured} findings={findings} disabled={disabled} onOpen={setOpenKey} onRemove={(key) => { report.change({ injured: content.injured.filter((one) => one.key !== key) }); void report.save() }} />
            </fieldset>
            <fieldset className="edit-fieldset panel"><legend className="edit-section">{text('accident.reportedBy')}</legend>
              <FormSection fields={REPORTED} {...section} />
            </fieldset>
            <AccidentAttachments id={files} name={content.injured.map(({ name }) => name).join('、') || null} onClose={() => { setFiles(null); void report.run((saved) => call('accident.get', { id: saved.id })) }} />
            <InjuredDrawer
              content={content} openKey={openKey} findings={visible} onTouch={touch} disabled={disabled} mend={mend} onChange={report.changeInjured} onLeave={leave} onStep={(key) => { leave(); setOpenKey(key) }}
              onCopy={(key, fields) => void report.run((saved) => call('accident.copyCommon', { id: saved.id, revision: saved.revision, from: key, fields: [...fields] })).then(() => void message.success(text('accident.copied')))}
              onClose={(more) => { setOpenKey(null); if (more) setTimeout(() => find.current?.focus(), 0) }}
            />
          </Form>
        </div>
      )}
    </div>
    </HalfTypedContext>
  )
}

function SaveState({ state }: { readonly state: 'saved' | 'saving' | 'unsaved' }): ReactElement {
  const text = useText()
  if (state === 'saving') return <span className="quiet" role="status"><LoadingOutlined /> {text('edit.saving')}</span>
  return <span className="quiet" role="status">{state === 'saved' ? <><CheckOutlined /> {text('edit.saved')}</> : text('edit.notSaved')}</span>
}
