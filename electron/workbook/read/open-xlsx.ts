import type { RowChunk } from '../row-chunk.ts'
import type { ReadLimits } from './limits.ts'
import type { OpenBook } from './open-book.ts'
import { openPackage, type WorkbookPackage } from './open-package.ts'
import { SharedStrings } from './shared-strings.ts'
import { SheetHandler } from './sheet/sheet-handler.ts'
import { MARKER_SHEET, templateMarker, type TemplateMarker } from './template-marker.ts'
import { readXmlPart } from './xml/read-part.ts'

/** An .xlsx or .xlsm, Strict OOXML too: everything but the sheets is read at once. `onStrings` is told how far the strings are. */
export async function openXlsx(file: Buffer, limits: ReadLimits, signal: AbortSignal | undefined, onStrings: (fraction: number) => void): Promise<OpenBook> {
  const workbook = await openPackage(file, limits, signal)
  const strings = new SharedStrings(limits)
  if (workbook.sharedStrings) await readXmlPart(workbook.zip, workbook.sharedStrings, strings, (fraction) => onStrings(fraction))
  const context = { strings, numberClasses: workbook.numberClasses, epoch1904: workbook.epoch1904 }
  return {
    format: 'xlsx', encoding: null, epoch1904: workbook.epoch1904, template: await readMarker(workbook, strings),
    sheets: workbook.sheets.map(({ name, hidden, part }) => ({ name, hidden, readable: part !== null })),
    readSheet: async (index, step) => {
      const handler = new SheetHandler(context, limits)
      const part = workbook.sheets[index]?.part
      if (!part) return handler.facts
      await readXmlPart(workbook.zip, part, handler, (fraction) => {
        handler.fraction = fraction
        const answer = step(handler.ready, handler.facts, fraction)
        return answer instanceof Promise ? answer : undefined
      })
      handler.finish()
      await step(handler.ready, handler.facts, 1)
      return handler.facts
    },
  }
}

/** Limits under which our own marker sheet fits many times over; a larger one is not ours. */
const MARKER_BYTES = 64 * 1024

async function readMarker(workbook: WorkbookPackage, strings: SharedStrings): Promise<TemplateMarker | null> {
  const sheet = workbook.sheets.find(({ name }) => name === MARKER_SHEET)
  if (!sheet?.part || sheet.part.inflatedSize > MARKER_BYTES) return null
  const handler = new SheetHandler({ strings, numberClasses: [], epoch1904: false }, workbook.zip.limits)
  const chunks: RowChunk[] = []
  await readXmlPart(workbook.zip, sheet.part, handler, () => {
    chunks.push(...handler.ready.splice(0))
  })
  handler.finish()
  return templateMarker([...chunks, ...handler.ready])
}
