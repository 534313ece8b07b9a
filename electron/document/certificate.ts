import { assembleDocument } from './assemble-document.ts'
import type { Canvas, EmbeddedFonts } from './canvas.ts'
import { FACT_COLUMNS, identityFields, issuedBlock, notesBlock, retainedBlock } from './certificate-blocks.ts'
import { certificateTitle, type CertificateData } from './certificate-data.ts'
import { certificateTop, drawCertificateFrame } from './certificate-frame.ts'
import { certificateStatement, signedNotes, unsignedNotes } from './certificate-words.ts'
import type { DocumentFonts } from './document-fonts.ts'
import type { DocumentResult } from './document-result.ts'
import type { DocumentAttachment } from './embed-attachment.ts'
import { setFieldGrid } from './field-grid.ts'
import { createFlow } from './flow.ts'
import { drawHeading } from './heading.ts'
import { findMissingGlyphs, missingNoteHeight } from './missing-glyphs.ts'
import { pageFootHeight } from './page-foot.ts'
import { A4_PORTRAIT, contentWidth } from './page-format.ts'
import { drawParagraph, setParagraph } from './paragraph.ts'
import { flowTable } from './table.ts'

/** Lays out and writes 工伤保险单位证明 on A4 upright, one after the other, each with pages of its own. See `DocumentWriter.writeCertificates`. */
export async function certificates(all: readonly CertificateData[], fonts: DocumentFonts, embedded: EmbeddedFonts, attachment?: DocumentAttachment): Promise<DocumentResult> {
  const [first] = all
  if (!first) throw new Error('no certificate to write')
  const bodies: Canvas[] = []
  const places: { readonly data: CertificateData; readonly number: number; readonly count: number }[] = []
  for (const data of all) {
    const pages = await certificateBody(data, fonts, embedded)
    for (const [index, page] of pages.entries()) {
      bodies.push(page)
      places.push({ data, number: index + 1, count: pages.length })
    }
  }
  return assembleDocument({
    format: A4_PORTRAIT,
    fonts: embedded,
    metadata: { title: certificateTitle(first), author: first.unit.name, subject: '职工参加工伤保险的证明', createdAt: first.signature === 'valid' ? first.issuedAt : first.createdAt },
    bodies,
    copies: 1,
    frame: (page) => {
      const place = places[page.number - 1]
      if (place) drawCertificateFrame({ ...page, number: place.number, count: place.count }, fonts, place.data)
    },
    attachment,
  })
}

async function certificateBody(data: CertificateData, fonts: DocumentFonts, embedded: EmbeddedFonts): Promise<readonly Canvas[]> {
  const width = contentWidth(A4_PORTRAIT)
  const noteHeight = findMissingGlyphs(fonts, data).length > 0 ? missingNoteHeight : 0
  const top = certificateTop(data)
  const flow = createFlow(A4_PORTRAIT, embedded, { firstTop: top, nextTop: top, bottom: A4_PORTRAIT.height - A4_PORTRAIT.margin.bottom - pageFootHeight - noteHeight })

  drawHeading(flow, fonts, certificateTitle(data), { size: 22, gap: 12 })
  if (data.signature === 'valid') {
    const number = setParagraph(fonts, `证明编号：${data.number}`, width, { size: 10.5, weight: 'regular' })
    drawParagraph(flow.canvas, fonts, number, flow.left, flow.take(number.height + 10), 'right')
  }

  // Two characters of indent, as a Chinese paragraph has.
  const statement = setParagraph(fonts, `　　${certificateStatement(data)}`, width, { size: 12, weight: 'regular', spacing: 1.7 })
  drawParagraph(flow.canvas, fonts, statement, flow.left, flow.take(statement.height + 12))

  const identity = setFieldGrid(fonts, identityFields(data), width, { size: 10.5, labelWidth: 100, padding: { x: 7, y: 6 } })
  identity.draw(flow.canvas, flow.left, flow.take(identity.height + 14))

  const notes = notesBlock(fonts, data.signature === 'valid' ? signedNotes(data) : unsignedNotes(data))
  const end = data.signature === 'valid' ? issuedBlock(fonts, data) : retainedBlock(fonts)
  const tailHeight = 14 + notes.height + 22 + end.height
  await flowTable(flow, fonts, FACT_COLUMNS, data.facts, { style: { size: 10.5, headingSize: 10.5, padding: { x: 6, y: 5.5 } }, tailHeight })
  if (flow.room() < tailHeight) flow.nextPage()
  flow.take(14)
  notes.draw(flow)
  flow.take(22)
  end.draw(flow)
  return flow.pages
}
