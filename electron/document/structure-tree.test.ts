import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream, decodePDFRawStream, type PDFObject } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { structureReport } from '../../test/fixtures/papers/pdf-tools.ts'
import { sampleAccidentReport, sampleRecognition } from '../../test/fixtures/papers/sample-accident.ts'
import { sampleReport, sampleRow, sampleSigned, sampleUnitCertificate } from '../../test/fixtures/papers/sample-papers.ts'
import { createDocumentWriter } from './document-writer.ts'
import { loadFonts } from './load-fonts.ts'

const writer = createDocumentWriter(await loadFonts('resources'))

/** One piece as a reader meets it: its name, its pieces, and the marks `page:number` that hold its text. */
interface Piece {
  readonly tag: string
  readonly kids: Piece[]
  readonly marks: string[]
  readonly alt: boolean
  readonly attributes: string
}

interface Read {
  readonly root: Piece
  /** The marks of all pages that are read aloud, in the order of the content. */
  readonly marked: string[]
  /** What the parent tree says: mark → the element's number. */
  readonly owners: Map<string, string>
  readonly elements: Map<string, string>
  readonly document: PDFDocument
}

async function read(bytes: Uint8Array): Promise<Read> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const { context, catalog } = document
  const pages = document.getPages()
  const pageOf = (ref: PDFObject | undefined): number => pages.findIndex((page) => page.ref === ref)
  const elements = new Map<string, string>()
  const piece = (ref: PDFObject, parent: PDFObject): Piece => {
    const own = context.lookup(ref, PDFDict)
    expect(own.get(PDFName.of('P')), 'each piece knows what it is in').toBe(parent)
    const made: Piece = { tag: own.lookup(PDFName.of('S'), PDFName).decodeText(), kids: [], marks: [], alt: own.has(PDFName.of('Alt')), attributes: String(own.get(PDFName.of('A')) ?? '') }
    const kids = own.lookup(PDFName.of('K'))
    for (const kid of kids instanceof PDFArray ? kids.asArray() : [own.get(PDFName.of('K'))!]) {
      const mark = kid instanceof PDFNumber ? `${pageOf(own.get(PDFName.of('Pg')))}:${kid.asNumber()}` : kid instanceof PDFDict ? `${pageOf(kid.get(PDFName.of('Pg')))}:${kid.lookup(PDFName.of('MCID'), PDFNumber).asNumber()}` : null
      if (mark === null) made.kids.push(piece(kid, ref))
      else {
        made.marks.push(mark)
        elements.set(mark, String(ref))
      }
    }
    return made
  }
  const rootRef = catalog.get(PDFName.of('StructTreeRoot'))!
  const tree = context.lookup(rootRef, PDFDict)
  const root = piece(tree.get(PDFName.of('K'))!, rootRef)

  const marked: string[] = []
  const owners = new Map<string, string>()
  const numbers = tree.lookup(PDFName.of('ParentTree'), PDFDict).lookup(PDFName.of('Nums'), PDFArray)
  for (const [index, page] of pages.entries()) {
    const key = page.node.lookup(PDFName.of('StructParents'))
    if (!(key instanceof PDFNumber)) continue
    const contents = page.node.lookup(PDFName.of('Contents'), PDFArray).asArray().map((ref) => streamText(context.lookup(ref))).join('\n')
    for (const [, mark] of contents.matchAll(/\/(?:H1|H2|P|TH|TD|Figure) <<\/MCID (\d+)>> BDC/g)) marked.push(`${index}:${mark}`)
    expect(contents.match(/\b(BMC|BDC)\b/g)?.length, 'each mark ends').toBe(contents.match(/\bEMC\b/g)?.length)
    const list = context.lookup(numbers.get(2 * key.asNumber() + 1), PDFArray)
    for (let mark = 0; mark < list.size(); mark += 1) owners.set(`${index}:${mark}`, String(list.get(mark)))
  }
  return { root, marked, owners, elements, document }
}

function streamText(stream: PDFObject | undefined): string {
  if (!(stream instanceof PDFRawStream)) throw new Error('a page has streams')
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
}

const all = (piece: Piece): Piece[] => [piece, ...piece.kids.flatMap(all)]
const named = (piece: Piece, tag: string): Piece[] => all(piece).filter((one) => one.tag === tag)

describe('the pieces of a paper', () => {
  it.each([
    ['change report', () => writer.writeChangeReport(sampleReport(60, { copies: 3, practice: true, rows: Array.from({ length: 60 }, (_row, index) => ({ ...sampleRow(index), name: index === 50 ? '陈\u{31350}' : '王小明' })) }))],
    ['certificate', () => writer.writeCertificate(sampleSigned())],
    ['certificates in one file', () => writer.writeCertificates([sampleSigned(), sampleSigned()])],
    ['unit certificate', () => writer.writeUnitCertificate(sampleUnitCertificate(120))],
    ['injury report', () => writer.writeAccidentReport(sampleAccidentReport(12))],
    ['applications', () => writer.writeRecognition(sampleRecognition(2))],
  ])('hold each mark of each page once, and the way back: %s', async (_name, write) => {
    const { bytes } = await write()
    const { root, marked, owners, elements, document } = await read(bytes)
    expect(marked.length).toBeGreaterThan(10)
    expect(all(root).flatMap(({ marks }) => marks).sort()).toEqual([...marked].sort())
    expect(new Set(marked).size).toBe(marked.length)
    expect(owners).toEqual(elements)
    expect(structureReport(bytes)).toContain('No syntax or stream encoding errors found')
    expect(document.catalog.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked'))?.toString()).toBe('true')
    expect(document.catalog.lookup(PDFName.of('Lang'))?.toString()).toContain('zh-CN')
    expect(all(root).filter(({ kids, marks, tag }) => kids.length + marks.length === 0 && tag !== 'TD' && tag !== 'TH')).toEqual([])
    expect(named(root, 'H1').length).toBeGreaterThanOrEqual(1)
    for (const table of named(root, 'Table')) {
      expect(table.kids.every(({ tag }) => tag === 'TR')).toBe(true)
      for (const row of table.kids) expect(row.kids.length > 0 && row.kids.every(({ tag }) => tag === 'TH' || tag === 'TD')).toBe(true)
    }
  })

  it('make a list over several pages one table, with its headings once, each row with all its cells; the further copies are not read again', async () => {
    const { root, document } = await read((await writer.writeChangeReport(sampleReport(60, { copies: 3 }))).bytes)
    expect(named(root, 'H1')).toHaveLength(1)
    const [, list] = named(root, 'Table')
    expect(list?.kids).toHaveLength(61)
    const [heading, ...rows] = list?.kids ?? []
    expect(heading?.kids.every(({ tag, attributes }) => tag === 'TH' && attributes.includes('Column'))).toBe(true)
    for (const row of rows) expect(row.kids.map(({ tag }) => tag)).toEqual(heading?.kids.map(() => 'TD'))
    expect(document.getPages().filter(({ node }) => node.has(PDFName.of('StructParents')))).toHaveLength(document.getPageCount() / 3)
  })

  it('are a list by its rows where it is very long', async () => {
    const { root } = await read((await writer.writeChangeReport(sampleReport(501))).bytes)
    const [, list] = named(root, 'Table')
    expect(list?.kids).toHaveLength(502)
    expect(list?.kids.slice(1).every(({ kids: [only, ...rest] }) => only?.tag === 'TD' && only.attributes.includes('ColSpan') && rest.length === 0)).toBe(true)
  })

  it('say what the bureau’s square code leads to', async () => {
    const { root } = await read((await writer.writeCertificate(sampleSigned())).bytes)
    expect(named(root, 'Figure').map(({ alt }) => alt)).toEqual([true])
    expect(named(root, 'H2')).toHaveLength(1)
    expect(root.kids[0]?.tag === 'H1' || root.kids.some(({ tag }) => tag === 'H1')).toBe(true)
  })
})
