import { PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib'
import { createCanvas, type Canvas, type EmbeddedFonts } from './canvas.ts'
import type { DocumentResult } from './document-result.ts'
import { millisecondsOf } from './instant-text.ts'
import { embedAttachment, type DocumentAttachment } from './embed-attachment.ts'
import { saveDocument } from './save-document.ts'
import { writeStructure, type TaggedPage } from './structure-tree.ts'
import type { PageFormat } from './page-format.ts'

/** What the file says of itself. */
export interface DocumentMetadata {
  readonly title: string
  /** The unit that prints it. */
  readonly author: string
  readonly subject: string
  /** An instant from the caller's clock: nothing here reads the time. */
  readonly createdAt: string
}

/** A page whose place among the others is known. */
export interface NumberedPage {
  /** Counts from 1 within its copy. */
  readonly number: number
  readonly count: number
  /** Which copy, from 0. */
  readonly copy: number
  /** Lies under the body. */
  readonly back: Canvas
  /** Lies over the body. */
  readonly front: Canvas
  /** Characters of the body that the font lacks. */
  readonly missing: ReadonlySet<number>
}

/** Everything that a file is made of. */
export interface DocumentParts {
  readonly format: PageFormat
  readonly fonts: EmbeddedFonts
  readonly metadata: DocumentMetadata
  /** One layer a page. */
  readonly bodies: readonly Canvas[]
  /** The same pages as often as this, each copy numbered by itself; its bodies are stored once. */
  readonly copies: number
  /** Draws what surrounds the body, now that the number of pages is known. */
  readonly frame: (page: NumberedPage) => void
  /** A file that lies in the document, for programs. */
  readonly attachment?: DocumentAttachment | undefined
}

/** A page is packed in some 2 ms: others of this process get their turn between two. */
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Lays frames around the bodies and writes the file. */
export async function assembleDocument(parts: DocumentParts): Promise<DocumentResult> {
  const { format, fonts, bodies, copies } = parts
  const document = await PDFDocument.create({ updateMetadata: false })
  const { context } = document
  describe(document, parts.metadata)

  const missing = new Set<number>()
  const store = (canvas: Canvas): PDFRef => {
    for (const codePoint of canvas.missing) missing.add(codePoint)
    return context.register(context.flateStream(canvas.content()))
  }
  const bodyStreams: PDFRef[] = []
  for (const body of bodies) {
    bodyStreams.push(store(body))
    await breathe()
  }
  const resources = context.nextRef()
  const tagged: TaggedPage[] = []
  for (let copy = 0; copy < copies; copy += 1) {
    for (const [index, body] of bodies.entries()) {
      const back = createCanvas(format.height, fonts, { firstMark: body.nextMark })
      const front = createCanvas(format.height, fonts, { firstMark: body.nextMark })
      parts.frame({ number: index + 1, count: bodies.length, copy, back, front, missing: body.missing })
      const page = document.addPage([format.width, format.height])
      const streams = [store(back), bodyStreams[index], store(front)].filter((stream) => stream !== undefined)
      page.node.set(PDFName.of('Contents'), context.obj(streams))
      page.node.set(PDFName.of('Resources'), resources)
      // What the frame says of the whole paper, its title above all, is read before the body.
      tagged.push({ page, copy, tags: [...front.tags, ...body.tags] })
      await breathe()
    }
  }
  writeStructure(document, tagged)

  const fontResources = context.obj({})
  for (const [tag, font] of [['R', fonts.regular], ['B', fonts.bold]] as const) {
    const written = font.writeTo(context)
    if (written) fontResources.set(PDFName.of(tag), written)
  }
  context.assign(resources, context.obj({ Font: fontResources }))
  if (parts.attachment) embedAttachment(document, parts.attachment)

  const bytes = await saveDocument(document)
  const missingGlyphs = [...missing].sort((one, other) => one - other).map((codePoint) => String.fromCodePoint(codePoint))
  return { bytes, pages: bodies.length * copies, missingGlyphs }
}

function describe(document: PDFDocument, metadata: DocumentMetadata): void {
  const created = new Date(millisecondsOf(metadata.createdAt))
  document.setTitle(metadata.title, { showInWindowTitleBar: true })
  document.setAuthor(metadata.author)
  document.setSubject(metadata.subject)
  document.setCreator('社保申报客户端')
  document.setProducer('社保申报客户端')
  document.setLanguage('zh-CN')
  document.setCreationDate(created)
  document.setModificationDate(created)
}
