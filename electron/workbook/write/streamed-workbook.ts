import { setImmediate } from 'node:timers/promises'
import { Writable } from 'node:stream'
import ExcelJS from 'exceljs'

/** Bytes of XML that may wait to be compressed before the writing pauses. */
const MOST_WAITING = 4 * 1024 * 1024

/** A workbook that is written row by row into memory as compressed bytes; of the rows themselves nothing is kept. */
export interface StreamedWorkbook {
  readonly workbook: ExcelJS.stream.xlsx.WorkbookWriter
  /** Waits until what was written has mostly been compressed; call it every some hundred rows. */
  room(sheet: ExcelJS.Worksheet): Promise<void>
  /** Ends the workbook. */
  bytes(): Promise<Uint8Array>
}

export function streamedWorkbook(): StreamedWorkbook {
  const blocks: Buffer[] = []
  const sink = new Writable({
    write: (block: Buffer, _encoding, done) => {
      blocks.push(block)
      done()
    },
  })
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: sink, useStyles: true, useSharedStrings: false })
  workbook.creator = '社保申报客户端'
  return {
    workbook,
    async room(sheet) {
      while (waitingBytes(sheet) > MOST_WAITING) await setImmediate()
    },
    async bytes() {
      await workbook.commit()
      return new Uint8Array(Buffer.concat(blocks))
    },
  }
}

/** A stream of the old `readable-stream` package, which tells its lengths nowhere else. */
interface OldStream {
  readonly _writableState?: { readonly length: number }
  readonly _readableState?: { readonly length: number }
}

/** exceljs writes into the zip without waiting for it; what is still to be compressed lies in the stream behind the sheet. */
function waitingBytes(sheet: ExcelJS.Worksheet): number {
  const { stream } = sheet as unknown as { stream?: { pipes?: OldStream[] } }
  const behind = stream?.pipes?.[0]
  return (behind?._writableState?.length ?? 0) + (behind?._readableState?.length ?? 0)
}
