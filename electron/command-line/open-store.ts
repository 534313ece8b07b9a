import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createEngine } from '../engine/create-engine.ts'
import type { Engine } from '../engine/engine.ts'
import { writeFileAtomically } from '../platform/atomic-file.ts'
import { systemClock } from '../platform/clock.ts'
import { fileLogger } from '../platform/file-logger.ts'
import { makeId } from '../platform/id.ts'
import { createKeyRing, openKeyRing, recoverKeyRing, storeKey } from '../platform/key-ring.ts'
import { spawnReaderChild } from '../workbook/reader-child.ts'
import { appError } from '../../shared/result/app-error.ts'
import { CommandFailure, need } from './call.ts'

export interface OpenStoreOptions {
  readonly dataFolder: string
  readonly resourcesFolder: string
  readonly readerEntry: string
  readonly mode: 'practice' | 'bureau' | null
  readonly passphrase: string | null
  readonly notice: (line: string) => void
}

export const storeExists = (dataFolder: string): boolean => existsSync(join(dataFolder, 'shenbao.db'))

/** Opens (or makes) the encrypted store of a data folder under its passphrase, and the engine on it. */
export async function openStore(options: OpenStoreOptions): Promise<Engine> {
  const { dataFolder } = options
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  const master = await masterKey(options)
  const mode = options.mode ?? storedMode(dataFolder)
  if (options.mode) writeFileAtomically(join(dataFolder, 'folder.json'), Buffer.from(JSON.stringify({ mode })))
  const key = storeKey(master, 'bureau')
  master.fill(0)
  return need(
    await createEngine({
      dataFolder,
      key,
      mode,
      resourcesFolder: options.resourcesFolder,
      clock: systemClock,
      makeId,
      resumeSession: true,
      logger: fileLogger(join(dataFolder, 'logs', 'command-line.log'), 'cli'),
      spawnReader: () => spawnReaderChild(options.readerEntry),
    }),
  )
}

async function masterKey({ dataFolder, passphrase, notice }: OpenStoreOptions): Promise<Buffer> {
  const recoveryCode = process.env['SHENBAO_RECOVERY_CODE']
  if (recoveryCode) return need(await recoverKeyRing(dataFolder, recoveryCode, { system: null, passphrase }))
  const opened = await openKeyRing(dataFolder, { system: null, passphrase })
  if (opened.ok) return opened.value
  if (opened.error.code !== 'NOT_FOUND') throw new CommandFailure(opened.error)
  if (passphrase !== null && passphrase.length < 6) throw new CommandFailure(appError('PASSPHRASE_REQUIRED', { reason: 'too-short' }))
  const made = need(await createKeyRing(dataFolder, { system: null, passphrase }))
  notice(`新建了加密资料夹。恢复码(只显示这一次,请抄下收好): ${made.recoveryCode}`)
  return made.key
}

/** Practice folders are marked, so that loopback http is allowed there and papers say 练习. */
function storedMode(dataFolder: string): 'practice' | 'bureau' {
  try {
    return JSON.parse(readFileSync(join(dataFolder, 'folder.json'), 'utf8')).mode === 'practice' ? 'practice' : 'bureau'
  } catch {
    return 'bureau'
  }
}
