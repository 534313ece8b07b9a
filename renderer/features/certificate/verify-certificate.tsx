import { Alert, App, Button, Descriptions, Spin } from 'antd'
import { useState, type ReactElement } from 'react'
import type { PaperState } from '../../../shared/domain/certificate.ts'
import type { CheckedCertificate } from '../../../shared/ipc/certificate.ts'
import type { PickedFile } from '../../../shared/ipc/file.ts'
import type { Output } from '../../../shared/ipc/contract.ts'
import type { AppError } from '../../../shared/result/app-error.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { call } from '../../api/client.ts'
import { countText } from '../../ui/count-text.ts'
import { DropZone } from '../../ui/drop-zone.tsx'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { instantText } from '../../ui/instant-text.ts'
import { useText } from '../../ui/text.ts'
import { CertificateFrame } from './certificate-frame.tsx'

/** Valid offline is not green: whether it was revoked since is not known here. */
const TYPES: Readonly<Record<PaperState, 'info' | 'error' | 'warning'>> = { valid: 'info', changed: 'error', 'unknown-signer': 'error', expired: 'warning', 'cannot-check': 'warning' }

/** 验证证明文件: a paper that somebody brings, checked without the bureau. */
export function VerifyCertificate(): ReactElement {
  const text = useText()
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const [result, setResult] = useState<Output<'certificate.verify'> | null>(null)

  const take = async (pick: () => Promise<PickedFile | null>): Promise<void> => {
    setError(null)
    setBusy(true)
    try {
      const file = await pick()
      if (!file) return
      setResult(null)
      setResult(await call('certificate.verify', { source: { token: file.token } }))
    } catch (problem) {
      setError(appErrorOf(problem))
    } finally {
      setBusy(false)
    }
  }
  const drop = (file: File): void => void take(async () => call('file.drop', { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }))
  return (
    <CertificateFrame
      tab="verify"
      primary={<Button type="primary" autoFocus loading={busy} onClick={() => void take(() => call('file.pick', { purpose: 'certificate' }))}>{text('certificate.verifyPick')}</Button>}
    >
      <DropZone words={{ here: text('certificate.verifyDrop'), hint: text('certificate.verifyHint') }} onFile={drop} onMany={() => void message.warning(text('certificate.verifyOne'))} />
      <ErrorAlert error={error} onClose={() => setError(null)} />
      {busy && <Spin description={text('certificate.verifying')}><div className="waiting-room" /></Spin>}
      {result && (
        <Alert
          type={TYPES[result.state]}
          role="status"
          showIcon
          title={`${result.fileName} — ${text(`certificate.check.${result.state}`)}`}
          description={
            <>
              <p>{text(`certificate.reason.${result.reason}`)}</p>
              {result.state === 'valid' && <p>{text('certificate.offlineNote')}</p>}
            </>
          }
        />
      )}
      <div className="window-scroll">{result?.certificates.map((certificate) => <Checked key={certificate.number} certificate={certificate} />)}</div>
    </CertificateFrame>
  )
}

/** What the bureau signed, to be held beside the paper. */
function Checked({ certificate }: { readonly certificate: CheckedCertificate }): ReactElement {
  const text = useText()
  const { kind, number, name, idTail, people, unitName, office, issuedAt, validUntil } = certificate
  return (
    <section className="panel">
      <Descriptions
        column={{ xs: 1, lg: 2, xxl: 3 }}
        items={[
          { key: 'number', label: text('certificate.number'), children: <span className="figures">{number}</span> },
          { key: 'kind', label: text('certificate.kind'), children: text(`certificate.kind.${kind}`) },
          ...(name === null ? [] : [{ key: 'name', label: text('certificate.name'), children: `${name}(${text('certificate.checkedTail', { tail: idTail ?? '' })})` }]),
          { key: 'unit', label: text('certificate.unit'), children: people === null ? unitName : `${unitName}(${text('certificate.checkedPeople', { people: countText(people) })})` },
          { key: 'office', label: text('certificate.office'), children: office },
          { key: 'issued', label: text('certificate.issuedAt'), children: <span className="figures">{instantText(issuedAt)}</span> },
          { key: 'until', label: text('certificate.validUntil'), children: <span className="figures">{validUntil}</span> },
        ]}
      />
    </section>
  )
}
