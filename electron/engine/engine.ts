import type { AppEvent } from '../../shared/ipc/event.ts'
import type { EngineChannelName, Output } from '../../shared/ipc/contract.ts'
import type { Result } from '../../shared/result/result.ts'
import type { Clock } from '../platform/clock.ts'
import type { Logger } from '../platform/logger.ts'
import type { MakeId } from '../platform/id.ts'
import type { Port } from '../workbook/port.ts'
import type { Alarm } from './auto-send.ts'

/** What the engine needs from the process that it runs in. Nothing of Electron. */
export interface EngineOptions {
  /** Holds `shenbao.db` and its WAL, and backups. */
  readonly dataFolder: string
  /** The raw 32-byte key of the store. Zeroed by `close`. */
  readonly key: Buffer
  readonly mode: 'practice' | 'bureau'
  /** The shipped, read-only data: code packs, profiles, fonts, templates. */
  readonly resourcesFolder: string
  readonly clock: Clock
  readonly makeId: MakeId
  /** Takes up the session of the operator last signed in, without a password: the command line, whose store was just unlocked by one. */
  readonly resumeSession?: boolean
  /** log2 of scrypt's N for the verifier of offline sign-in; the strong default, except in tests that sign in hundreds of times. */
  readonly passwordCost?: number
  readonly logger: Logger
  /** Given by the app alone: what has come out of its recall window is sent without anybody asking for it, and limits of injuries are told of before they run out. */
  readonly alarm?: Alarm
  /** Starts the process that reads workbooks, and gives the port to it. */
  readonly spawnReader: () => Promise<Port>
}

/** The one typed front: the app calls it over a port, the command line and the tests in their own process. */
export interface Engine {
  /** Parses `input`, runs the handler, parses the answer. Never rejects for an expected failure. */
  call<C extends EngineChannelName>(channel: C, input: unknown): Promise<Result<Output<C>>>
  subscribe(listener: (event: AppEvent) => void): () => void
  /** Ends running jobs, closes the store, zeroes the key. */
  close(): Promise<void>
}
