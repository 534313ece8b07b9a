import { appError } from '../../shared/result/app-error.ts'
import type { Port, PortExit } from './port.ts'
import type { ReadOptions, ReadOutcome, WorkbookSource } from './read/read-outcome.ts'
import { tooLarge } from './read/refusal.ts'
import { READ_LIMITS } from './read/limits.ts'
import { CHUNK_CREDIT, isReaderMessage, isSoundChunk, STALL_MS, type FromReader } from './reader-protocol.ts'
import type { RowChunk } from './row-chunk.ts'

export interface ReadInProcessOptions extends ReadOptions {
  /** Told at the end how much memory the reading process held at most, in MiB. */
  readonly onPeakMemory?: (peakRssMb: number) => void
  /** Milliseconds without a word after which the reader is given up; for tests. */
  readonly stallMs?: number
}

/**
 * Reads a workbook in the process at the other end of `port`, which is used up by it and closed. Answers as
 * `readWorkbook` does; in addition READER_DIED where the process ended or fell silent without an outcome, and
 * FILE_TOO_LARGE (`limit` = memory) where the file made it run out of memory. `onRows` is awaited chunk by chunk
 * and in order; what it throws ends the reading and is thrown on.
 */
export function readInProcess(
  port: Port,
  source: WorkbookSource,
  options: ReadInProcessOptions,
  onRows: (chunk: RowChunk) => void | Promise<void>,
): Promise<ReadOutcome> {
  return new Promise((resolve, reject) => {
    let settled = false
    let busy = 0
    let stall: NodeJS.Timeout | undefined
    let taken: Promise<void> = Promise.resolve()
    const settle = (finish: () => void): void => {
      if (settled) return
      settled = true
      clearTimeout(stall)
      options.signal?.removeEventListener('abort', cancel)
      port.close()
      finish()
    }
    const died = (reason: string, exit?: PortExit): void =>
      settle(() => resolve({ ok: false, failure: appError('READER_DIED', { reason, code: exit?.code ?? null, signal: exit?.signal ?? null }, true) }))
    const cancel = (): void => {
      if (!settled) port.postMessage({ type: 'cancel' })
      settle(() => resolve({ ok: false, failure: appError('CANCELLED') }))
    }
    // While rows are being taken the reader may be waiting for us: only its own silence counts. It is counted in tenths, each of which we must
    // have been awake to see: a machine that slept, or did not let us run, has heard nothing either, and what was said meanwhile is still to be read.
    const watch = (tenths = 10): void => {
      clearTimeout(stall)
      if (settled || busy > 0) return
      stall = setTimeout(() => (tenths > 1 ? watch(tenths - 1) : died('stalled')), (options.stallMs ?? STALL_MS) / 10)
    }
    const take = async (chunk: RowChunk): Promise<void> => {
      await taken
      if (settled) return
      if (!isSoundChunk(chunk)) return died('unsound-chunk')
      try {
        await onRows(chunk)
      } catch (error) {
        return settle(() => reject(error))
      }
      busy--
      if (!settled) port.postMessage({ type: 'credit', count: 1 })
      watch()
    }
    port.onMessage((message) => {
      if (settled || !isReaderMessage<FromReader>(message)) return
      if (message.type === 'rows') {
        busy++
        taken = take(message.chunk)
      } else if (message.type === 'sheet') options.onSheet?.(message.head)
      else if (message.type === 'progress') options.onProgress?.(message.progress)
      else if (message.type === 'done') {
        options.onPeakMemory?.(message.peakRssMb)
        void taken.then(() => settle(() => resolve(message.outcome)))
      }
      else if (message.type === 'broken') died(`bug:${message.kind}`)
      watch()
    })
    port.onClose((exit) => {
      if (!settled && isOutOfMemory(exit)) settle(() => resolve({ ok: false, refusal: tooLarge('memory', READ_LIMITS.residentBytes, READ_LIMITS.residentBytes).refusal }))
      else died('exit', exit)
    })
    if (options.signal?.aborted) return cancel()
    options.signal?.addEventListener('abort', cancel, { once: true })
    watch()
    port.postMessage({
      type: 'read', source, credit: CHUNK_CREDIT,
      ...(options.sheet === undefined ? {} : { sheet: options.sheet }),
      ...(options.survey === undefined ? {} : { survey: options.survey }),
      ...(options.limits === undefined ? {} : { limits: options.limits }),
    })
  })
}

/** V8 ends a process whose heap is full by abort: SIGABRT or 134 on Unix, SIGTRAP or 133 in builds that trap, 0x80000003 and 0xC0000409 on Windows. */
function isOutOfMemory(exit: PortExit | undefined): boolean {
  if (exit === undefined) return false
  return exit.signal === 'SIGABRT' || exit.signal === 'SIGTRAP' || [133, 134, 0x80000003, 0xc0000409].includes(exit.code ?? -1)
}
