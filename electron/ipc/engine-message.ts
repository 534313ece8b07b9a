import type { AppEvent } from '../../shared/ipc/event.ts'
import type { AppError } from '../../shared/result/app-error.ts'
import type { Result } from '../../shared/result/result.ts'

/** What the engine process is started with. The only message that carries a key, and it goes to our own child alone. */
export interface EngineStart {
  readonly dataFolder: string
  readonly key: Uint8Array
  readonly mode: 'practice' | 'bureau'
  readonly resourcesFolder: string
  readonly logFile: string
}

/** From main to the engine. `reader` answers a `reader-wanted`; its port travels beside the message. */
export type ToEngine =
  | { readonly type: 'start'; readonly start: EngineStart }
  | { readonly type: 'call'; readonly id: number; readonly channel: string; readonly input: unknown }
  | { readonly type: 'reader' }
  | { readonly type: 'close' }

/** From the engine to main. */
export type FromEngine =
  | { readonly type: 'started' }
  | { readonly type: 'refused'; readonly error: AppError }
  | { readonly type: 'reply'; readonly id: number; readonly result: Result<unknown> }
  | { readonly type: 'event'; readonly event: AppEvent }
  | { readonly type: 'reader-wanted' }
  | { readonly type: 'closed' }
