import { useEffect, useState, type ReactElement } from 'react'
import { useParams } from 'react-router'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useDocumentBytes } from '../../api/use-documents.ts'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { useOpenPdf } from '../../ui/pdf-pages.tsx'
import type { OpenPdf } from '../../ui/pdf-document.ts'

const POINT_TO_PIXEL = 96 / 72
/** 2.5 canvas pixels a CSS pixel: 240 dots an inch, enough for small print. */
const PRINT_DENSITY = 2.5

/**
 * Every page at its real size, for the print dialog that main opens on this window. `data-print-ready` on the root
 * tells main that all pages are drawn.
 */
export function PrintPage(): ReactElement {
  const { documentId } = useParams()
  const bytes = useDocumentBytes(documentId ?? null)
  return (
    <div className="print-pages">
      <ErrorAlert error={appErrorOf(bytes.error)} />
      {bytes.data && <PrintedPages bytes={bytes.data} />}
    </div>
  )
}

function PrintedPages({ bytes }: { readonly bytes: Uint8Array }): ReactElement | null {
  const { pdf } = useOpenPdf(bytes)
  const [drawn, setDrawn] = useState(0)
  useEffect(() => {
    if (pdf && drawn >= pdf.pages) document.documentElement.dataset['printReady'] = 'true'
  }, [pdf, drawn])
  if (!pdf) return null
  const [first] = pdf.sizes
  return (
    <>
      {first && <style>{`@page { size: ${first.width}pt ${first.height}pt; margin: 0; }`}</style>}
      {pdf.sizes.map((size, index) => (
        <PrintedPage key={index} pdf={pdf} page={index + 1} width={size.width * POINT_TO_PIXEL} height={size.height * POINT_TO_PIXEL} onDrawn={() => setDrawn((count) => count + 1)} />
      ))}
    </>
  )
}

interface PrintedPageProps {
  readonly pdf: OpenPdf
  readonly page: number
  readonly width: number
  readonly height: number
  readonly onDrawn: () => void
}

function PrintedPage({ pdf, page, width, height, onDrawn }: PrintedPageProps): ReactElement {
  const [picture, setPicture] = useState<string | null>(null)
  useEffect(() => {
    let current = true
    const surface = document.createElement('canvas')
    void pdf.draw(page, surface, width, PRINT_DENSITY).then(() => {
      if (current) setPicture(surface.toDataURL('image/png'))
    })
    return () => {
      current = false
    }
  }, [pdf, page, width])
  if (picture === null) return <div className="print-page" style={{ width, height }} />
  return <img className="print-page" src={picture} alt="" style={{ width, height }} onLoad={onDrawn} />
}
