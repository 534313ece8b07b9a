import { Alert, Button } from 'antd'
import type { ReactElement } from 'react'
import { useJob } from '../../api/jobs.ts'
import { countText } from '../../ui/count-text.ts'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { JobBar } from '../../ui/job-bar.tsx'
import { useText } from '../../ui/text.ts'
import { CertificateFrame } from './certificate-frame.tsx'
import { CertificateActions, CertificatePaper } from './certificate-paper.tsx'

/** 单位参保证明 with the list of its people. */
export function UnitCertificate(): ReactElement {
  const text = useText()
  const job = useJob('certificate.createUnit')
  const made = job.running ? null : job.result
  return (
    <CertificateFrame
      tab="unit"
      actions={made && <CertificateActions documentId={made.documentId} />}
      primary={<Button type="primary" autoFocus loading={job.running} onClick={() => void job.start({})}>{text('certificate.unitCreate')}</Button>}
    >
      <p className="quiet">{text('certificate.unitHint')}</p>
      {job.running && <JobBar title={text('certificate.creating')} progress={job.progress} cancelling={job.cancelling} onCancel={job.cancel} />}
      <ErrorAlert error={job.error} onClose={job.clear} onRetry={() => void job.start({})} />
      {made && <Alert type={made.kept ? 'warning' : 'success'} role="status" showIcon title={text('certificate.unitDone', { number: made.number, people: countText(made.people) })} description={made.kept ? text('certificate.unitKept') : undefined} />}
      <CertificatePaper documentId={made?.documentId ?? null} making={job.running} empty={text('certificate.unitEmpty')} />
    </CertificateFrame>
  )
}
