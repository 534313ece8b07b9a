import type { Engine } from '../engine/engine.ts'
import type { AppError } from '../../shared/result/app-error.ts'
import type { Result } from '../../shared/result/result.ts'
import type { ExitCode } from './exit-code.ts'

/** Thrown inside a command for an expected failure; told and turned into an exit code in one place (run.ts). */
export class CommandFailure extends Error {
  readonly failure: AppError
  constructor(failure: AppError) {
    super(failure.code)
    this.failure = failure
  }
}

/** The value, or the end of the command with the failure's words and exit code. */
export function need<T>(result: Result<T, AppError>): T {
  if (result.ok) return result.value
  throw new CommandFailure(result.error)
}

/** What a command prints: an object for `--json`, lines for a person, and how the call ends. */
export interface Outcome {
  readonly json: unknown
  readonly lines: readonly string[]
  readonly exit: ExitCode
}

/** What every command is given. */
export interface CommandContext {
  readonly dataFolder: string | null
  readonly json: boolean
  readonly resourcesFolder: string
  /** Opens the store of `--data` (or the app's own folder); made once a call, closed at its end. */
  engine(options?: { mode?: 'practice' | 'bureau'; passphrase?: string }): Promise<Engine>
  /** True where the data folder holds a store already: `validate` uses its roster, and makes none. */
  hasStore(): boolean
  /** A line on standard error: progress and notices, never results. */
  notice(line: string): void
}
