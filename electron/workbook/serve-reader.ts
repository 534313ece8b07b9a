import type { Port } from './port.ts'
import { READ_LIMITS } from './read/limits.ts'
import { readWorkbook } from './read/read-workbook.ts'
import { tooLarge } from './read/refusal.ts'
import { HEARTBEAT_MS, isReaderMessage, type FromReader, type ToReader } from './reader-protocol.ts'

export interface ServeReaderOptions {
  /** The process is ours alone, so that its resident memory is the reading's and may be judged. */
  readonly ownProcess: boolean
}

/** The reading process's side of the port: reads the one file it is told to, hands its rows on as the engine has room for them. */
export function serveReader(port: Port, options: ServeReaderOptions): void {
  const abort = new AbortController()
  const send = (message: FromReader): void => port.postMessage(message)
  let credit = 0
  let roomMade: (() => void) | null = null
  const addCredit = (count: number): void => {
    credit += count
    roomMade?.()
    roomMade = null
  }
  const read = async (message: Extract<ToReader, { type: 'read' }>): Promise<void> => {
    const limits = { ...READ_LIMITS, ...message.limits }
    let peak = process.memoryUsage.rss()
    let lastWord = performance.now()
    addCredit(message.credit)
    const outcome = await readWorkbook(
      message.source,
      {
        ...(message.sheet === undefined ? {} : { sheet: message.sheet }),
        ...(message.survey === undefined ? {} : { survey: message.survey }),
        limits,
        signal: abort.signal,
        onSheet: (head) => send({ type: 'sheet', head }),
        onProgress: (progress) => {
          // Sampled, because the system's own figure starts with what the parent held when it forked.
          peak = Math.max(peak, process.memoryUsage.rss())
          if (options.ownProcess && peak > limits.residentBytes) throw tooLarge('memory', limits.residentBytes, peak)
          const now = performance.now()
          if (now - lastWord < HEARTBEAT_MS) return
          lastWord = now
          send({ type: 'progress', progress })
        },
      },
      async (chunk) => {
        while (credit === 0 && !abort.signal.aborted) await new Promise<void>((resolve) => (roomMade = resolve))
        credit--
        send({ type: 'rows', chunk })
      },
    )
    send({ type: 'done', outcome, peakRssMb: Math.round(peak / 1024 / 1024) })
  }
  port.onMessage((message) => {
    if (!isReaderMessage<ToReader>(message)) return
    if (message.type === 'credit') addCredit(message.count)
    else if (message.type === 'cancel') {
      abort.abort()
      roomMade?.()
    } else if (message.type === 'read') {
      read(message).catch((error: unknown) => send({ type: 'broken', kind: error instanceof Error ? error.name : typeof error }))
    }
  })
}
