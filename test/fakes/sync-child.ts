import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { createEngine } from '../../electron/engine/create-engine.ts'
import { systemClock } from '../../electron/platform/clock.ts'
import { makeId } from '../../electron/platform/id.ts'
import { silentLogger } from '../../electron/platform/logger.ts'
import { unwrap } from '../../shared/result/result.ts'

/** A process of its own that syncs until it is killed, by itself and without warning, so many milliseconds after the sync began. */
const [folder = '', key = '', milliseconds = '0'] = process.argv.slice(2)

const engine = unwrap(
  await createEngine({
    dataFolder: folder,
    key: Buffer.from(key, 'hex'),
    mode: 'practice',
    resourcesFolder: resolve(import.meta.dirname, '../../resources'),
    clock: systemClock,
    makeId,
    logger: silentLogger,
    spawnReader: () => Promise.reject(new Error('no workbook here')),
    resumeSession: true,
  }),
)
const killer = new Worker(`Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ${Number(milliseconds)}); process.kill(${process.pid}, 'SIGKILL')`, { eval: true })
await new Promise((resolve) => killer.once('online', resolve))
for (;;) await engine.call('sync.run', { jobId: crypto.randomUUID(), allowRemovals: false })
