import { PDFCrossRefStream, PDFDocument, PDFRef, type PDFContext, type PDFDict } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { saveDocument } from './save-document.ts'

/** A page and so many small objects, with a number of streams that pdf-lib's own count steps over. */
async function longDocument(objects: number): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false })
  document.addPage([100, 100])
  for (let index = 0; index < 7; index += 1) document.context.register(document.context.flateStream(`${index}`))
  for (let index = 0; index < objects; index += 1) document.context.register(document.context.obj({ Index: index }))
  return document
}

test('the bytes are those that pdf-lib itself writes', async () => {
  const ours = await saveDocument(await longDocument(1_000))
  const theirs = await (await longDocument(1_000)).save({ addDefaultPage: false, updateFieldAppearances: false })
  expect(Buffer.compare(ours, theirs)).toBe(0)
  expect((await PDFDocument.load(ours)).getPageCount()).toBe(1)
})

test('others have their turn while a long document is saved', async () => {
  const document = await longDocument(60_000)
  let [turns, saving] = [0, true]
  const turn = (): void => {
    turns += 1
    if (saving) setTimeout(turn, 0)
  }
  setTimeout(turn, 0)
  await saveDocument(document)
  saving = false
  expect(turns).toBeGreaterThan(10)
})

test('objects that come in any other order still stand ascending in the table', () => {
  const table = PDFCrossRefStream.create({ set: () => undefined, context: {} as PDFContext } as unknown as PDFDict)
  for (const number of [4, 9, 2, 6, 9]) table.addUncompressedEntry(PDFRef.of(number), number)
  const { entries } = table as unknown as { readonly entries: readonly { readonly ref: PDFRef }[] }
  expect(entries.map(({ ref }) => ref.objectNumber).filter((number) => number > 0)).toEqual([2, 4, 6, 9, 9])
})
