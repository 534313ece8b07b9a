import { Alert, Button, Form, Input, Spin } from 'antd'
import type { ReactElement } from 'react'
import type { Output } from '../../../shared/ipc/contract.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useAction, useChannel } from '../../api/use-channel.ts'
import { printDocument, saveDocument, useDocumentBytes } from '../../api/use-documents.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { PaperActions } from '../../ui/paper-actions.tsx'
import { PdfPages } from '../../ui/pdf-pages.tsx'
import { useText } from '../../ui/text.ts'

interface Wanted {
  readonly idNumber: string
  readonly name: string
  readonly unitName?: string
}

const VERDICT_TYPES = { valid: 'success', changed: 'error', 'unknown-key': 'error', absent: 'warning' } as const

/** 工伤保险单位证明打印. */
export function CertificateWindow(): ReactElement {
  const text = useText()
  const [form] = Form.useForm<Wanted>()
  const status = useChannel('session.status', {})
  const certificate = useAction('certificate.create')
  const bytes = useDocumentBytes(certificate.data?.documentId ?? null)
  const create = ({ idNumber, name, unitName }: Wanted): void => certificate.mutate({ idNumber: idNumber.trim(), name: name.trim(), unitName: unitName?.trim() || null })
  return (
    <div className="window">
      <PageHeader
        title={text('menu.certificate')}
        actions={certificate.data && <DocumentActions documentId={certificate.data.documentId} />}
        primary={<Button type="primary" loading={certificate.isPending} onClick={form.submit}>{text('certificate.create')}</Button>}
      />
      <Form<Wanted> form={form} layout="vertical" className="paper-form panel" onFinish={create} scrollToFirstError={{ focus: true }} validateTrigger="onSubmit" initialValues={{ unitName: status.data?.session?.unitName }}>
        <Form.Item name="idNumber" label={text('certificate.idNumber')} rules={[{ required: true, whitespace: true, message: text('certificate.needId') }]}>
          <Input autoFocus className="identity-number" style={{ width: 220 }} maxLength={30} autoComplete="off" spellCheck={false} />
        </Form.Item>
        <Form.Item name="name" label={text('certificate.name')} rules={[{ required: true, whitespace: true, message: text('certificate.needName') }]}>
          <Input style={{ width: 220 }} maxLength={50} autoComplete="off" spellCheck={false} />
        </Form.Item>
        <Form.Item name="unitName" label={text('certificate.unit')}>
          <Input style={{ width: 320 }} maxLength={100} autoComplete="off" />
        </Form.Item>
        {/* Enter in a field is 生成报表. */}
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </Form>
      <ErrorAlert error={appErrorOf(certificate.error)} onClose={certificate.reset} />
      {certificate.data && <Verdict result={certificate.data} />}
      {bytes.error ? <Alert type="warning" showIcon title={appErrorOf(bytes.error)?.code === 'NOT_FOUND' ? text('paper.gone') : text('paper.failed')} /> : null}
      {bytes.data ? (
        <PdfPages bytes={bytes.data} label={text('menu.certificate')} />
      ) : (
        <div className="paper-empty">{certificate.isPending || bytes.isLoading ? <Spin description={text('certificate.creating')}><div className="waiting-room" /></Spin> : <EmptyState why={text('certificate.empty')} />}</div>
      )}
    </div>
  )
}

/** Whose paper this is: signed by the bureau, or the unit's own copy. */
function Verdict({ result }: { readonly result: Output<'certificate.create'> }): ReactElement {
  const text = useText()
  const { verdict, number } = result
  return <Alert type={VERDICT_TYPES[verdict]} role="status" showIcon title={text(`certificate.verdict.${verdict}`)} description={text(`certificate.verdict.${verdict}.hint`, { number: number ?? '' })} />
}

const DocumentActions = ({ documentId }: { readonly documentId: string }): ReactElement => (
  <PaperActions print={() => printDocument(documentId)} save={() => saveDocument(documentId)} errorOf={appErrorOf} />
)
