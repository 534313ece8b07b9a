import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createEngine } from '../../electron/engine/create-engine.ts'
import type { Engine, EngineOptions } from '../../electron/engine/engine.ts'
import type { Clock } from '../../electron/platform/clock.ts'
import { makeId } from '../../electron/platform/id.ts'
import { silentLogger } from '../../electron/platform/logger.ts'
import type { AppEvent } from '../../shared/ipc/event.ts'
import { unwrap } from '../../shared/result/result.ts'
import { fakeClock, type FakeClock } from './fake-clock.ts'

export interface TestEngine {
  engine: Engine
  readonly folder: string
  /** A copy: the engine zeroes the one it was given. */
  readonly key: Buffer
  readonly clock: FakeClock
  readonly events: AppEvent[]
  /** Closes the engine and opens the same folder again. */
  reopen(): Promise<void>
  /** Closes and deletes the folder. */
  dispose: () => Promise<void>
}

/** The real engine on a folder of its own under the system's temporary one, with a random key and a clock that stands still. */
export async function makeEngine(overrides: Partial<EngineOptions> & { readonly instant?: string } = {}): Promise<TestEngine> {
  const { instant, ...options } = overrides
  const folder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'shenbao-engine-'))
  const key = options.key ? Buffer.from(options.key) : randomBytes(32)
  const clock = fakeClock(instant)
  const events: AppEvent[] = []
  const open = async (): Promise<Engine> => {
    const engine = unwrap(
      await createEngine({
        dataFolder: folder,
        mode: 'practice',
        resourcesFolder: resolve(import.meta.dirname, '../../resources'),
        clock: clock as Clock,
        makeId,
        logger: silentLogger,
        passwordCost: 4,
        spawnReader: () => Promise.reject(new Error('this test reads no workbook')),
        ...options,
        key: Buffer.from(key),
      }),
    )
    engine.subscribe((event) => events.push(event))
    return engine
  }
  const made: TestEngine = {
    engine: await open(),
    folder,
    key,
    clock,
    events,
    reopen: async () => {
      await made.engine.close()
      made.engine = await open()
    },
    dispose: async () => {
      await made.engine.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  return made
}
