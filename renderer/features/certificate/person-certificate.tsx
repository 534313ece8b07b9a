import { Alert, Button, Form, Input, type InputRef } from 'antd'
import { useRef, type ReactElement } from 'react'
import { flushSync } from 'react-dom'
import { canonicalId } from '../../../shared/domain/id-number.ts'
import type { Output } from '../../../shared/ipc/contract.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { call } from '../../api/client.ts'
import { useAction, useChannel } from '../../api/use-channel.ts'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { useText } from '../../ui/text.ts'
import { numberProblem } from './number-problem.ts'
import { CertificateFrame } from './certificate-frame.tsx'
import { CertificateActions, CertificatePaper } from './certificate-paper.tsx'

interface Wanted {
  readonly idNumber: string
  readonly name: string
  readonly unitName?: string
}

const VERDICT_TYPES = { valid: 'success', changed: 'error', 'unknown-key': 'error', absent: 'warning' } as const

/** 身份证号码, 姓名, 工伤单位 → 生成报表. */
export function PersonCertificate(): ReactElement {
  const text = useText()
  const [form] = Form.useForm<Wanted>()
  const status = useChannel('session.status', {})
  const certificate = useAction('certificate.create')
  const nameBox = useRef<InputRef>(null)
  const create = ({ idNumber, name, unitName }: Wanted): void => certificate.mutate({ idNumber: idNumber.trim(), name: name.trim(), unitName: unitName?.trim() || null })

  /** Somebody of the roster need not be typed twice: the whole number brings the name, which stays changeable. */
  const fillName = async (): Promise<void> => {
    const typed = String(form.getFieldValue('idNumber') ?? '').trim()
    if (typed.length < 15 || String(form.getFieldValue('name') ?? '') !== '') return
    const wanted = canonicalId(typed)
    const found = (await call('roster.search', { text: wanted })).filter(({ idNumber }) => idNumber === wanted)
    if (found.length !== 1 || String(form.getFieldValue('name') ?? '') !== '') return
    flushSync(() => form.setFieldsValue({ name: found[0]!.name }))
    // Whoever is in the field already replaces what came by typing on.
    if (document.activeElement === nameBox.current?.input) nameBox.current?.select()
  }

  return (
    <CertificateFrame
      tab="person"
      actions={certificate.data && <CertificateActions documentId={certificate.data.documentId} />}
      primary={<Button type="primary" loading={certificate.isPending} onClick={form.submit}>{text('certificate.create')}</Button>}
    >
      <Form<Wanted> form={form} layout="vertical" className="paper-form certificate-form panel" onFinish={create} onFinishFailed={certificate.reset} scrollToFirstError={{ focus: true }} validateTrigger="onSubmit" initialValues={{ unitName: status.data?.session?.unitName }}>
        <Form.Item name="idNumber" style={{ width: 220 }} label={text('certificate.idNumber')} rules={[{ required: true, whitespace: true, message: text('certificate.needId') }, { validator: async (_, typed?: string) => { const wrong = numberProblem(typed ?? '', text); if (wrong !== null) throw new Error(wrong) } }]}>
          <Input autoFocus className="identity-number" maxLength={30} autoComplete="off" spellCheck={false} onBlur={() => void fillName().catch(() => undefined)} />
        </Form.Item>
        <Form.Item name="name" label={text('certificate.name')} rules={[{ required: true, whitespace: true, message: text('certificate.needName') }]}>
          <Input ref={nameBox} style={{ width: 220 }} maxLength={50} autoComplete="off" spellCheck={false} />
        </Form.Item>
        <Form.Item name="unitName" label={text('certificate.unit')}>
          <Input style={{ width: 320 }} maxLength={100} autoComplete="off" />
        </Form.Item>
        {/* Enter in a field is 生成报表. */}
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </Form>
      <ErrorAlert error={appErrorOf(certificate.error)} onClose={certificate.reset} />
      {certificate.data && <Verdict result={certificate.data} />}
      <CertificatePaper documentId={certificate.data?.documentId ?? null} making={certificate.isPending} empty={text('certificate.empty')} />
    </CertificateFrame>
  )
}

/** Whose paper this is: signed by the bureau, or the unit's own copy. */
function Verdict({ result }: { readonly result: Output<'certificate.create'> }): ReactElement {
  const text = useText()
  const { verdict, number } = result
  return <Alert type={VERDICT_TYPES[verdict]} role="status" showIcon title={text(`certificate.verdict.${verdict}`)} description={text(`certificate.verdict.${verdict}.hint`, { number: number ?? '' })} />
}
