import { join } from 'node:path'
import type { EngineChannelName, Output } from '../../shared/ipc/contract.ts'
import type { AppEvent } from '../../shared/ipc/event.ts'
import type { Session } from '../../shared/ipc/session.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { storeKey } from '../platform/key-ring.ts'
import type { Logger } from '../platform/logger.ts'
import type { SettingsStore } from '../settings/settings-store.ts'
import { startEngine, type EngineProcess } from './engine-process.ts'
import type { FileTokens } from './file-tokens.ts'
import { startPractice, type PracticeBureau } from './practice-process.ts'
import type { Vault } from './vault.ts'

/** What the app's main process holds while it runs: the engine on one of the two data folders, and the practice bureau beside it. */
export interface Shell {
  /** Starts the engine on the folder last used, once the key is there. */
  open(): Promise<Result<unknown>>
  enterPractice(): Promise<Result<Session>>
  leavePractice(): Promise<Result<Record<string, never>>>
  call<C extends EngineChannelName>(channel: C, input: unknown): Promise<Result<Output<C>>>
  dataFolder(): string
  stop(): Promise<void>
}

export interface ShellOptions {
  readonly userData: string
  readonly bundleFolder: string
  readonly resourcesFolder: string
  readonly logger: Logger
  readonly settings: SettingsStore
  readonly vault: Vault
  readonly tokens: FileTokens
  readonly onEvent: (event: AppEvent) => void
}

type Mode = 'practice' | 'bureau'

export function createShell(options: ShellOptions): Shell {
  let engine: EngineProcess | null = null
  let practice: PracticeBureau | null = null
  let mode: Mode = options.settings.get().mode
  // Folder changes go one after the other: two engines must never meet on one folder.
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = turn.then(work, work)
    turn = next.catch(() => undefined)
    return next
  }

  const folderOf = (of: Mode): string => (of === 'practice' ? join(options.userData, 'practice') : options.userData)

  const openFolder = async (wanted: Mode): Promise<Result<unknown>> => {
    const masterKey = options.vault.key()
    if (!masterKey) return err(appError('STORE_LOCKED', { reason: 'vault' }))
    await engine?.stop()
    engine = null
    mode = wanted
    options.vault.setFolder(wanted)
    const key = storeKey(masterKey, wanted)
    const logFile = join(options.userData, 'logs', 'engine.log')
    const started = await startEngine(
      { dataFolder: folderOf(wanted), key, mode: wanted, resourcesFolder: options.resourcesFolder, logFile },
      { bundleFolder: options.bundleFolder, logger: options.logger, onEvent: options.onEvent, onLost: () => void inTurn(() => reopen()) },
    )
    key.fill(0)
    if (!started.ok) return started
    engine = started.value
    options.settings.set({ mode: wanted })
    options.onEvent({ type: 'changed', topics: ['session', 'status', 'unit', 'roster', 'batch', 'declaration', 'outbox', 'sync', 'vault'] })
    return started
  }

  /** After a crash of the engine: the store is opened again, once; what was signed in signs in again. */
  const reopen = async (): Promise<void> => {
    engine = null
    const opened = await openFolder(mode)
    if (!opened.ok) options.logger.error('engine.reopen', { code: opened.error.code })
  }

  const ensurePractice = async (): Promise<PracticeBureau> => {
    const masterKey = options.vault.key()
    if (!masterKey) throw new Error('the practice bureau needs an open vault')
    const key = storeKey(masterKey, 'practice-bureau')
    const forget = (): void => {
      practice = null
    }
    practice ??= await startPractice({ file: join(folderOf('practice'), 'practice-bureau.db'), key, bundleFolder: options.bundleFolder, logger: options.logger, onEnd: forget })
    return practice
  }

  return {
    open: () => inTurn(() => openFolder(mode)),
    enterPractice: () =>
      inTurn(async () => {
        if (!engine || mode !== 'practice') {
          const opened = await openFolder('practice')
          if (!opened.ok) return opened
        }
        const { url, unit, operator, password } = await ensurePractice()
        return engine!.call('session.signIn', { bureauUrl: url, unit, operator, password })
      }),
    leavePractice: () =>
      inTurn(async () => {
        const opened = await openFolder('bureau')
        if (!opened.ok) return opened
        await practice?.stop()
        practice = null
        return ok({})
      }),
    call: (channel, input) => {
      if (!engine) return Promise.resolve(err(appError('STORE_LOCKED', { reason: 'closed' }, true)))
      const redeemed = withFile(input, options.tokens)
      return redeemed === null ? Promise.resolve(err(appError('FILE_TOKEN_USED'))) : engine.call(channel, redeemed)
    },
    dataFolder: () => folderOf(mode),
    stop: () =>
      inTurn(async () => {
        await engine?.stop()
        await practice?.stop()
        engine = null
        practice = null
      }),
  }
}

/**
 * Puts the file in place of its token, on whatever channel takes one; null where the token is spent. A
 * window that names a path or hands over bytes itself is refused like a spent token.
 */
export function withFile(input: unknown, tokens: FileTokens): unknown {
  if (typeof input !== 'object' || input === null || !('source' in input)) return input
  const { token } = input.source as { token?: string }
  const file = token ? tokens.redeem(token) : null
  return file ? { ...input, source: file } : null
}
