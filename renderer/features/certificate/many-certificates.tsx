import { App, Button, Input, Tag } from 'antd'
import { useEffect, useMemo, useState, type ReactElement } from 'react'
import { MOST_CERTIFICATES, type CertificateOutcome } from '../../../shared/ipc/certificate.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { call } from '../../api/client.ts'
import { useJob } from '../../api/jobs.ts'
import { useAction } from '../../api/use-channel.ts'
import { useRows } from '../../api/use-rows.ts'
import { useSettled } from '../../api/use-settled.ts'
import { ELEMENT, useCodes } from '../../api/use-codes.ts'
import { countText } from '../../ui/count-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { focusWindowIfLost } from '../../ui/grid/focus-list.ts'
import type { GridColumn, GridSelection } from '../../ui/grid/grid-column.ts'
import { VirtualGrid } from '../../ui/grid/virtual-grid.tsx'
import { JobBar } from '../../ui/job-bar.tsx'
import { MaskedId } from '../../ui/masked-id.tsx'
import { NameCell } from '../../ui/name-cell.tsx'
import { ToRoster } from '../../ui/no-roster-note.tsx'
import { useText } from '../../ui/text.ts'
import type { Output } from '../../../shared/ipc/contract.ts'
import { CertificateFrame } from './certificate-frame.tsx'
import { CertificateActions, CertificatePaper } from './certificate-paper.tsx'
import { ManyOutcomes } from './many-outcomes.tsx'

type Line = Output<'roster.page'>['items'][number]

/** Chips that stand above the list; more are counted. */
const CHIPS = 12

/** Several people in one go: ticked in the roster across searches, then one file with the pages of each. */
export function ManyCertificates(): ReactElement {
  const text = useText()
  const codes = useCodes()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map())
  const settled = useSettled(typed.trim())
  const question = useMemo(() => ({ filter: { text: settled, insuredStatus: '1', paymentStatus: null, insuredIdentity: null }, sort: null }), [settled])
  const rows = useRows('roster.page', question)
  const job = useJob('certificate.createMany')

  const toggle = (line: Line): void =>
    setChosen((before) => {
      const next = new Map(before)
      if (!next.delete(line.id)) next.set(line.id, line.name)
      return next
    })
  const total = rows.total ?? 0
  const capped = total > MOST_CERTIFICATES
  /** All that the search shows are chosen too; with `orNone`, taken out again where all of them were. */
  const choose = async (orNone: boolean): Promise<void> => {
    if (capped || rows.settling) return
    const { items } = await call('roster.page', { ...question, offset: 0, limit: MOST_CERTIFICATES })
    const out = orNone && items.every(({ id }) => chosen.has(id))
    setChosen((before) => {
      const next = new Map(before)
      for (const { id, name } of items) {
        if (out) next.delete(id)
        else next.set(id, name)
      }
      return next
    })
  }
  const selection: GridSelection<Line> = {
    state: chosen.size === 0 ? 'none' : 'some',
    isTicked: (line) => chosen.has(line.id),
    toggle,
    toggleAll: () => void choose(true),
    tickAll: () => void choose(false),
  }
  const columns = useMemo<readonly GridColumn<Line>[]>(
    () => [
      { key: 'name', title: text('roster.name'), width: 140, grow: 2, render: (line) => <NameCell name={line.name} /> },
      { key: 'idNumber', title: text('roster.idNumber'), width: 190, render: (line) => <MaskedId value={line.idNumber} /> },
      { key: 'birthDate', title: text('roster.birthDate'), width: 100, render: (line) => <span className="figures">{line.birthDate}</span> },
      { key: 'status', title: text('roster.insuredStatus'), width: 110, render: (line) => codes.nameOf(ELEMENT.insuredStatus, line.insuredStatus) },
      { key: 'hiredOn', title: text('roster.hiredOn'), width: 120, grow: 1, render: (line) => <span className="figures">{line.hiredOn}</span> },
    ],
    [codes, text],
  )
  const tooMany = chosen.size > MOST_CERTIFICATES
  const create = (
    <Button type="primary" loading={job.running} disabled={chosen.size === 0 || tooMany} title={chosen.size === 0 ? text('certificate.manyNone') : undefined} onClick={() => void job.start({ personIds: [...chosen.keys()] })}>
      {text('certificate.manyCreate', { count: countText(chosen.size) })}
    </Button>
  )
  if (job.result && !job.running) return <ManyDone result={job.result} back={job.clear} />
  return (
    <CertificateFrame tab="many" primary={create}>
      <div className="tool-line">
        <Input.Search style={{ width: 320 }} autoFocus aria-label={text('roster.searchLabel')} placeholder={text('roster.search')} allowClear value={typed} onChange={(event) => setTyped(event.target.value)} />
        <span className="quiet">{text('certificate.manyHint')}</span>
        <span className="push tool-count" role="status">
          {tooMany ? text('certificate.manyTooMany', { most: MOST_CERTIFICATES }) : capped && total > 0 ? text('certificate.manyCapped', { most: MOST_CERTIFICATES }) : text('grid.total', { all: countText(total) })}
        </span>
      </div>
      {chosen.size > 0 && (
        <div className="tool-line" role="group" aria-label={text('grid.selected', { count: chosen.size })}>
          <strong>{text('grid.selected', { count: countText(chosen.size) })}</strong>
          {[...chosen].slice(0, CHIPS).map(([id, name]) => (
            <Tag key={id} closable onClose={(event) => { event.preventDefault(); setChosen((before) => new Map([...before].filter(([other]) => other !== id))) }}>{name}</Tag>
          ))}
          {chosen.size > CHIPS && <span className="quiet">…</span>}
          <Button type="link" onClick={() => setChosen(new Map())}>{text('grid.clearSelection')}</Button>
        </div>
      )}
      {job.running && <JobBar title={text('certificate.creating')} progress={job.progress} cancelling={job.cancelling} onCancel={job.cancel} />}
      <ErrorAlert error={job.error ?? rows.error} onClose={job.clear} />
      <VirtualGrid
        label={text('certificate.tab.many')}
        columns={columns}
        total={rows.total}
        rowAt={rows.rowAt}
        rowKey={(line) => line.id}
        onRange={rows.onRange}
        onOpen={toggle}
        selection={selection}
        settling={rows.settling}
        question={JSON.stringify(question)}
        empty={rows.all === 0 ? <EmptyState why={text('roster.emptyNever')} firstStep={<ToRoster />} /> : <EmptyState why={text('roster.emptyFiltered')} />}
      />
    </CertificateFrame>
  )
}

function ManyDone({ result, back }: { readonly result: { readonly document: { readonly documentId: string } | null; readonly outcomes: readonly CertificateOutcome[] }; readonly back: () => void }): ReactElement {
  const text = useText()
  const { message } = App.useApp()
  const saveEach = useAction('certificate.saveEach')
  const documentId = result.document?.documentId ?? null
  const numbers = result.outcomes.flatMap(({ number }) => number ?? [])
  // The list that had the focus is gone.
  useEffect(focusWindowIfLost, [])
  const save = (): void => saveEach.mutate({ numbers }, { onSuccess: ({ saved }) => void (saved !== null && message.success(text('certificate.savedEach', { count: saved }))) })
  return (
    <CertificateFrame tab="many" actions={documentId && <><Button loading={saveEach.isPending} title={text('certificate.saveEachHint')} onClick={save}>{text('certificate.saveEach')}</Button><CertificateActions documentId={documentId} /></>} primary={<Button onClick={back}>{text('certificate.manyBack')}</Button>}>
      <ErrorAlert error={appErrorOf(saveEach.error)} onClose={saveEach.reset} />
      <ManyOutcomes outcomes={result.outcomes} />
      {documentId && <CertificatePaper documentId={documentId} making={false} empty="" />}
    </CertificateFrame>
  )
}
