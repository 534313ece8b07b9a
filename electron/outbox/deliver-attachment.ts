import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { err, ok, type Result } from '../../shared/result/result.ts'
import type { Failure } from '../bureau/failure.ts'
import { findContent, noteUpload, readContent, type StoredContent } from '../db/queries/attachment-content.ts'
import type { OutboxTransport } from './transport.ts'

/** One request carries so much; what a cut costs is at most this. */
export const CHUNK_BYTES = 1024 * 1024
/** On a line that drops longer requests they get shorter, down to this. */
const SMALLEST_CHUNK = 64 * 1024
/** Tries in a row in which the bureau did not get a byte further. */
const FRUITLESS_TRIES = 5
/** How often the bureau may find that what it put together is not what the hash says. */
const DAMAGED_TRIES = 3

/**
 * - there: the bureau has it and its own SHA-256 agreed
 * - more: the budget is used up, and it goes on from there next time
 * - refused: it will not get there by trying again; `reason` is a code with words of its own
 */
export type Delivery = { readonly kind: 'there' } | { readonly kind: 'more' } | { readonly kind: 'refused'; readonly reason: 'ATTACHMENT_LOST' | 'ATTACHMENT_NOT_TAKEN' }

export interface DeliveryOptions {
  readonly database: Database
  readonly transport: Pick<OutboxTransport, 'attachmentState' | 'appendAttachment'>
  readonly signal: AbortSignal
  readonly now: () => number
  readonly random: () => number
  readonly sleep: (milliseconds: number) => Promise<void>
  /** After each piece that arrived, and when it is there. */
  readonly onProgress?: () => void
}

/**
 * Brings one content to the bureau (tus 1.0): asks how much is there, goes on from there piece by piece, and asks again after every
 * silence. `budgetBytes` bounds what this call sends. An error is a failure of the line or of the bureau that outlasted a few tries.
 */
export async function deliverAttachment(sha256: string, budgetBytes: number, options: DeliveryOptions): Promise<Result<Delivery, Failure>> {
  const content = findContent(options.database, sha256)
  if (!content) return ok({ kind: 'refused', reason: 'ATTACHMENT_LOST' })
  return new Upload(content, budgetBytes, options).run()
}

class Upload {
  readonly #content: StoredContent
  readonly #budget: number
  readonly #options: DeliveryOptions
  /** Where the next piece begins; null: the bureau has to be asked. */
  #offset: number | null = null
  #furthest = 0
  #sent = 0
  #chunk = CHUNK_BYTES
  #fruitless = 0
  #damaged = 0

  constructor(content: StoredContent, budget: number, options: DeliveryOptions) {
    this.#content = content
    this.#budget = budget
    this.#options = options
  }

  async run(): Promise<Result<Delivery, Failure>> {
    for (;;) {
      const step = this.#offset === null ? await this.#ask() : await this.#send(this.#offset)
      if (step) return step
    }
  }

  async #ask(): Promise<Result<Delivery, Failure> | null> {
    const { transport, signal } = this.#options
    const state = await transport.attachmentState(this.#content.sha256, signal)
    if (!state.ok) return this.#again(state.error)
    if (state.value && state.value.length !== this.#content.bytes) return ok({ kind: 'refused', reason: 'ATTACHMENT_NOT_TAKEN' })
    return this.#standsAt(state.value?.offset ?? 0)
  }

  async #send(offset: number): Promise<Result<Delivery, Failure> | null> {
    if (this.#sent >= this.#budget) return ok({ kind: 'more' })
    const { database, transport, signal } = this.#options
    const { seq, sha256, bytes: length } = this.#content
    const bytes = readContent(database, seq, offset, Math.min(this.#chunk, length - offset))
    if (bytes.length === 0) return ok({ kind: 'refused', reason: 'ATTACHMENT_LOST' })
    const reply = await transport.appendAttachment({ sha256, offset, length, bytes }, signal)
    if (reply.ok) {
      this.#sent += bytes.length
      this.#chunk = Math.min(CHUNK_BYTES, this.#chunk * 2)
      return this.#standsAt(reply.value)
    }
    const failure = reply.error
    if (failure.kind === 'problem' && failure.problem.code === 'attachment-damaged') return this.#startOver()
    if (failure.kind === 'problem' && failure.problem.code === 'offset-mismatch') {
      // The bureau knows best how much it has; where it says nothing usable it is asked.
      const there = failure.problem.params['offset']
      return typeof there === 'number' && Number.isInteger(there) && there >= 0 ? this.#standsAt(there) : this.#again(failure)
    }
    return this.#again(failure)
  }

  /** The bureau has so many bytes. Beyond our own end there is nothing to send: it is talking of something else. */
  #standsAt(offset: number): Result<Delivery, Failure> | null {
    const { bytes, sha256 } = this.#content
    if (offset > bytes) return ok({ kind: 'refused', reason: 'ATTACHMENT_NOT_TAKEN' })
    if (offset > this.#furthest) this.#fruitless = 0
    else if (this.#offset !== null && ++this.#fruitless >= FRUITLESS_TRIES) return ok({ kind: 'refused', reason: 'ATTACHMENT_NOT_TAKEN' })
    this.#furthest = Math.max(this.#furthest, offset)
    this.#offset = offset
    noteUpload(this.#options.database, sha256, offset, offset === bytes ? new Date(this.#options.now()).toISOString() : null)
    this.#options.onProgress?.()
    return offset === bytes ? ok({ kind: 'there' }) : null
  }

  /** What arrived was not what the hash says. Our own bytes are looked at before they are sent once more. */
  #startOver(): Result<Delivery, Failure> | null {
    if (!isWhole(this.#options.database, this.#content)) return ok({ kind: 'refused', reason: 'ATTACHMENT_LOST' })
    if (++this.#damaged >= DAMAGED_TRIES) return ok({ kind: 'refused', reason: 'ATTACHMENT_NOT_TAKEN' })
    this.#furthest = 0
    this.#offset = null
    return null
  }

  /** After silence, or an answer that says nothing of the bytes: a pause, shorter pieces, and the question how much arrived. */
  async #again(failure: Failure): Promise<Result<Delivery, Failure> | null> {
    const lost = (failure.kind === 'no-answer' && failure.delivered === 'maybe') || (failure.kind === 'problem' && (failure.problem.code === 'internal' || failure.problem.code === 'offset-mismatch'))
    if (!lost || this.#options.signal.aborted || ++this.#fruitless >= FRUITLESS_TRIES) return err(failure)
    this.#chunk = Math.max(SMALLEST_CHUNK, Math.floor(this.#chunk / 2))
    this.#offset = null
    await this.#options.sleep(Math.floor((0.5 + this.#options.random()) * 100 * 2 ** this.#fruitless))
    return null
  }
}

function isWhole(database: Database, { seq, sha256, bytes }: StoredContent): boolean {
  const hash = createHash('sha256')
  for (let offset = 0; offset < bytes; offset += CHUNK_BYTES) hash.update(readContent(database, seq, offset, CHUNK_BYTES))
  return hash.digest('hex') === sha256
}
