import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist'
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

// The worker is a file of our own bundle: the page's policy allows no other.
GlobalWorkerOptions.workerSrc = workerAddress

export interface PageSize {
  readonly width: number
  readonly height: number
}

export interface OpenPdf {
  readonly pages: number
  /** In points, 1/72 inch. */
  readonly sizes: readonly PageSize[]
  /** Draws a page (from 1) so that it is `width` CSS pixels wide on a screen of `density`. */
  readonly draw: (page: number, canvas: HTMLCanvasElement, width: number, density: number) => Promise<void>
  readonly close: () => void
}

/** Opens a PDF of our own making. Its fonts are embedded, so nothing else is fetched. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  // The library takes the bytes over; the caller's stay whole.
  const task = getDocument({ data: bytes.slice(), useWasm: false, useSystemFonts: false })
  const document: PDFDocumentProxy = await task.promise
  const sizes: PageSize[] = []
  for (let page = 1; page <= document.numPages; page++) {
    const { width, height } = (await document.getPage(page)).getViewport({ scale: 1 })
    sizes.push({ width, height })
  }
  return {
    pages: document.numPages,
    sizes,
    draw: async (page, canvas, width, density) => {
      const proxy = await document.getPage(page)
      const scale = (width / proxy.getViewport({ scale: 1 }).width) * density
      const viewport = proxy.getViewport({ scale })
      canvas.width = Math.floor(viewport.width)
      canvas.height = Math.floor(viewport.height)
      await proxy.render({ canvas, viewport }).promise
    },
    close: () => void task.destroy(),
  }
}
