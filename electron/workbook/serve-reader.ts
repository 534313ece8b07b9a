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
    let lastWord = performance.now()
    addCredit(message.credit)
    const outcome = await readWorkbook(
      message.source,
      {
        ...(message.sheet === undefined ? {} : { sheet: message.sheet }),
        limits,
        signal: abort.signal,
        onSheet: (head) => send({ type: 'sheet', head }),
        onProgress: (progress) => {
          if (options.ownProcess) checkMemory(limits.residentBytes)
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
    send({ type: 'done', outcome })
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

function checkMemory(most: number): void {
  const resident = process.memoryUsage.rss()
  if (resident > most) throw tooLarge('memory', most, resident)
}
