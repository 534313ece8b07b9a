import { PDFHexString, PDFName, PDFString, type PDFDocument } from '@cantoo/pdf-lib'

/** A file inside a document. */
export interface DocumentAttachment {
  /** ASCII. */
  readonly fileName: string
  readonly description: string
  readonly bytes: Uint8Array
}

/** Puts a file into the document, uncompressed: what is in it can be found without a PDF library. */
export function embedAttachment(document: PDFDocument, { fileName, description, bytes }: DocumentAttachment): void {
  const { context, catalog } = document
  const stream = context.register(context.stream(bytes, { Type: 'EmbeddedFile', Subtype: PDFName.of('application/json'), Params: { Size: bytes.length } }))
  const file = context.register(
    context.obj({ Type: 'Filespec', F: PDFString.of(fileName), UF: PDFHexString.fromText(fileName), Desc: PDFHexString.fromText(description), EF: { F: stream, UF: stream }, AFRelationship: 'Source' }),
  )
  catalog.set(PDFName.of('Names'), context.obj({ EmbeddedFiles: { Names: [PDFString.of(fileName), file] } }))
  catalog.set(PDFName.of('AF'), context.obj([file]))
}
