import { Alert, Spin } from 'antd'
import type { ReactElement } from 'react'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { printDocument, saveDocument, useDocumentBytes } from '../../api/use-documents.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PaperActions } from '../../ui/paper-actions.tsx'
import { PdfPages } from '../../ui/pdf-pages.tsx'
import { useText } from '../../ui/text.ts'

interface CertificatePaperProps {
  readonly documentId: string | null
  readonly making: boolean
  /** Said where there is no paper yet. */
  readonly empty: string
}

/** The pages in the window, or why there are none. */
export function CertificatePaper({ documentId, making, empty }: CertificatePaperProps): ReactElement {
  const text = useText()
  const bytes = useDocumentBytes(documentId)
  return (
    <>
      {bytes.error ? <Alert type="warning" showIcon title={appErrorOf(bytes.error)?.code === 'NOT_FOUND' ? text('paper.gone') : text('paper.failed')} /> : null}
      {bytes.data && !making ? (
        <PdfPages bytes={bytes.data} label={text('menu.certificate')} />
      ) : (
        <div className="paper-empty">{making || bytes.isLoading ? <Spin description={text('certificate.creating')}><div className="waiting-room" /></Spin> : <EmptyState why={empty} />}</div>
      )}
    </>
  )
}

/** 打印 and 另存为 PDF of a certificate. */
export const CertificateActions = ({ documentId }: { readonly documentId: string }): ReactElement => <PaperActions print={() => printDocument(documentId)} save={() => saveDocument(documentId)} errorOf={appErrorOf} />
