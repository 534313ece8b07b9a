import type { AttachmentType } from '../../../shared/domain/attachment.ts'

/** Drawn so large at the most; a photograph of 50 megapixels does not stay in memory for a picture of a stamp's size. */
export const THUMBNAIL_WIDTH = 208
export const THUMBNAIL_HEIGHT = 156

/** Draws an image, or the first page of a PDF, into the canvas, whole and as large as it can be. Rejects where it cannot be shown. */
export async function drawThumbnail(canvas: HTMLCanvasElement, bytes: Uint8Array, type: AttachmentType, density: number): Promise<void> {
  if (type === 'application/pdf') return drawPdf(canvas, bytes, density)
  const blob = new Blob([bytes.slice()], { type })
  const whole = await createImageBitmap(blob, { imageOrientation: 'from-image' })
  try {
    const scale = Math.min(1, (THUMBNAIL_WIDTH * density) / whole.width, (THUMBNAIL_HEIGHT * density) / whole.height)
    canvas.width = Math.max(1, Math.round(whole.width * scale))
    canvas.height = Math.max(1, Math.round(whole.height * scale))
    const context = canvas.getContext('2d')
    if (!context) throw new Error('no canvas')
    context.imageSmoothingQuality = 'high'
    context.drawImage(whole, 0, 0, canvas.width, canvas.height)
  } finally {
    whole.close()
  }
}

async function drawPdf(canvas: HTMLCanvasElement, bytes: Uint8Array, density: number): Promise<void> {
  const { openPdf } = await import('../pdf-document.ts')
  const pdf = await openPdf(bytes)
  try {
    const [first] = pdf.sizes
    if (!first) throw new Error('no page')
    await pdf.draw(1, canvas, Math.min(THUMBNAIL_WIDTH, THUMBNAIL_HEIGHT * (first.width / first.height)), density)
  } finally {
    pdf.close()
  }
}
