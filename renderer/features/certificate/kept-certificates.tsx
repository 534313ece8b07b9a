import { Alert, Button, Input, Tag } from 'antd'
import { useMemo, useState, type ReactElement } from 'react'
import type { KeptCertificateLine } from '../../../shared/ipc/certificate.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useAction } from '../../api/use-channel.ts'
import { useRows } from '../../api/use-rows.ts'
import { useSettled } from '../../api/use-settled.ts'
import { countText } from '../../ui/count-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import type { GridColumn } from '../../ui/grid/grid-column.ts'
import { VirtualGrid } from '../../ui/grid/virtual-grid.tsx'
import { instantText } from '../../ui/instant-text.ts'
import { MaskedId } from '../../ui/masked-id.tsx'
import { NameCell } from '../../ui/name-cell.tsx'
import { useText } from '../../ui/text.ts'
import { CertificateFrame } from './certificate-frame.tsx'
import { CertificateActions, CertificatePaper } from './certificate-paper.tsx'

/** Every certificate that the bureau signed and that is kept here: found, and printed again while it holds. */
export function KeptCertificates(): ReactElement {
  const text = useText()
  const [typed, setTyped] = useState('')
  const settled = useSettled(typed.trim())
  const rows = useRows('certificate.kept', { text: settled })
  const again = useAction('certificate.reprint')
  const print = again.mutate
  const columns = useMemo<readonly GridColumn<KeptCertificateLine>[]>(
    () => [
      { key: 'number', title: text('certificate.number'), width: 190, render: (line) => <span className="figures">{line.number}</span> },
      { key: 'kind', title: text('certificate.kind'), width: 130, render: (line) => text(`certificate.kind.${line.kind}`) },
      { key: 'name', title: text('certificate.subject'), width: 140, grow: 2, render: (line) => <NameCell name={line.name} /> },
      { key: 'idNumber', title: text('roster.idNumber'), width: 180, render: (line) => line.idNumber && <MaskedId value={line.idNumber} /> },
      { key: 'receivedAt', title: text('certificate.receivedAt'), width: 140, render: (line) => <span className="figures">{instantText(line.receivedAt)}</span> },
      { key: 'validUntil', title: text('certificate.validUntil'), width: 100, render: (line) => <span className="figures">{line.validUntil}</span> },
      { key: 'state', title: text('certificate.state'), width: 80, render: (line) => <Tag color={line.printable ? 'green' : 'default'}>{text(line.printable ? 'certificate.inDate' : 'certificate.outOfDate')}</Tag> },
      {
        key: 'again', title: text('grid.actions'), width: 100, fixed: true,
        render: (line, { active }) => (
          <Button size="small" type="link" tabIndex={active ? 0 : -1} disabled={!line.printable} title={text('certificate.reprintHint')} onClick={() => print({ number: line.number })}>{text('certificate.reprint')}</Button>
        ),
      },
    ],
    [text, print],
  )
  if (again.data) {
    const { documentId, number } = again.data
    return (
      <CertificateFrame tab="kept" actions={<CertificateActions documentId={documentId} />} primary={<Button onClick={again.reset}>{text('common.back')}</Button>}>
        <Alert type="success" role="status" showIcon title={text('certificate.reprinted', { number })} description={text('certificate.reprintHint')} />
        <CertificatePaper documentId={documentId} making={false} empty="" />
      </CertificateFrame>
    )
  }
  return (
    <CertificateFrame tab="kept">
      <div className="tool-line">
        <Input.Search style={{ width: 320 }} autoFocus aria-label={text('certificate.keptLabel')} placeholder={text('certificate.keptSearch')} allowClear value={typed} onChange={(event) => setTyped(event.target.value)} />
        <span className="push tool-count" role="status">
          {rows.total !== null && rows.all !== null && (settled ? text('grid.shown', { shown: countText(rows.total), all: countText(rows.all) }) : text('grid.total', { all: countText(rows.all) }))}
        </span>
      </div>
      <ErrorAlert error={rows.error ?? appErrorOf(again.error)} onClose={again.reset} />
      <VirtualGrid
        label={text('certificate.tab.kept')}
        columns={columns}
        total={rows.total}
        rowAt={rows.rowAt}
        rowKey={(line) => line.number}
        onRange={rows.onRange}
        onOpen={(line) => line.printable && print({ number: line.number })}
        settling={rows.settling}
        question={settled}
        empty={<EmptyState why={text(rows.all === 0 ? 'certificate.keptEmpty' : 'certificate.keptNone')} />}
      />
    </CertificateFrame>
  )
}
