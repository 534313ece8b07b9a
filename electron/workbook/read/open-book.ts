import type { BookFormat } from '../../../shared/domain/file-shape.ts'
import type { RowChunk } from '../row-chunk.ts'
import type { SheetFacts } from './sheet/sheet-facts.ts'
import type { RowWriter } from './sheet/row-writer.ts'
import type { TextEncoding } from './sniff/text-shape.ts'
import type { TemplateMarker } from './template-marker.ts'

/** Called after every stretch of reading, with the chunks that are ready; what it answers is awaited. */
export type Step = (ready: RowChunk[], facts: SheetFacts, fraction: number) => Promise<void> | void

/** A workbook of any format, told by its content and looked at as far as its list of sheets. */
export interface OpenBook {
  readonly format: BookFormat
  /** Of the file's characters where they had to be guessed; null where the format says it. */
  readonly encoding: TextEncoding | null
  readonly epoch1904: boolean
  /** In the order of their tabs; not `readable`: chart and macro sheets. */
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly readable: boolean }[]
  readonly template: TemplateMarker | null
  readSheet(index: number, step: Step): Promise<SheetFacts>
}

/** Runs a reader that yields from time to time, so that its rows are handed on and others of the process get their turn. */
export async function runReader(writer: RowWriter, stretches: Iterable<void>, step: Step): Promise<SheetFacts> {
  for (const _ of stretches) {
    const answer = step(writer.ready, writer.facts, writer.fraction)
    if (answer instanceof Promise) await answer
  }
  writer.finish()
  await step(writer.ready, writer.facts, 1)
  return writer.facts
}

/** Name of the one sheet of a format that has no sheets, as Excel calls it. */
export const ONLY_SHEET = 'Sheet1'
