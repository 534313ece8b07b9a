import { Drawer, Spin } from 'antd'
import { useEffect, type ReactElement } from 'react'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useJob } from '../../api/jobs.ts'
import { printDocument, saveDocument, useDocumentBytes } from '../../api/use-documents.ts'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { JobBar } from '../../ui/job-bar.tsx'
import { PaperActions } from '../../ui/paper-actions.tsx'
import { PdfPages } from '../../ui/pdf-pages.tsx'
import { useText } from '../../ui/text.ts'

/** A paper of a report as pages, to print or to save as PDF. */
export function AccidentPaper({ id, paper, onClose }: { readonly id: string | null; readonly paper: 'report' | 'recognition' | null; readonly onClose: () => void }): ReactElement {
  const text = useText()
  const { start, result, running, progress, cancelling, cancel, error, clear } = useJob('accident.paper')
  const bytes = useDocumentBytes(result?.documentId ?? null)
  useEffect(() => {
    clear()
    if (id !== null && paper !== null) void start({ id, paper, key: null })
  }, [id, paper, start, clear])
  const title = text(paper === 'recognition' ? 'accident.paperRecognition' : 'accident.paperReport')
  return (
    <Drawer open={paper !== null} onClose={onClose} title={title} size={1000} destroyOnHidden extra={result && <PaperActions print={() => printDocument(result.documentId)} save={() => saveDocument(result.documentId)} errorOf={appErrorOf} />}>
      {running && <JobBar title={title} progress={progress} cancelling={cancelling} onCancel={cancel} />}
      <ErrorAlert error={error ?? appErrorOf(bytes.error)} onClose={clear} />
      {bytes.data ? <PdfPages bytes={bytes.data} label={title} /> : !error && <Spin />}
    </Drawer>
  )
}
