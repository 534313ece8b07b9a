import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { createEngine } from '../../electron/engine/create-engine.ts'
import { makeId } from '../../electron/platform/id.ts'
import { silentLogger } from '../../electron/platform/logger.ts'
import { unwrap } from '../../shared/result/result.ts'
import { fakeClock } from './fake-clock.ts'
import { spawnReader } from './seeded-engine.ts'

/**
 * A process of its own that imports a workbook, makes drafts of every batch, or confirms all drafts, until it is killed, by itself
 * and without warning, so many milliseconds after it began. Prints how long it took where it was not.
 */
const [folder = '', key = '', step = '', milliseconds = '0', file = '', kind = 'add'] = process.argv.slice(2)

const engine = unwrap(
  await createEngine({
    dataFolder: folder, key: Buffer.from(key, 'hex'), mode: 'practice', resourcesFolder: resolve(import.meta.dirname, '../../resources'),
    clock: fakeClock(), makeId, logger: silentLogger, spawnReader, resumeSession: true,
  }),
)
const killer = new Worker(`Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ${Number(milliseconds)}); process.kill(${process.pid}, 'SIGKILL')`, { eval: true })
await new Promise((resolve) => killer.once('online', resolve))
const began = performance.now()
if (step === 'import') unwrap(await engine.call('batch.import', { jobId: randomUUID(), kind, source: { path: file }, today: null }))
if (step === 'drafts') for (const { id } of unwrap(await engine.call('batch.list', { kind: null }))) unwrap(await engine.call('batch.createDrafts', { jobId: randomUUID(), id, includeWarned: true }))
if (step === 'confirm') {
  const filter = { kind: null, text: '', states: [], month: null, batchId: null, checkState: null, withFindings: 'any' }
  unwrap(await engine.call('declaration.confirm', { jobId: randomUUID(), selection: { filter, except: [] }, recallMinutes: 0 }))
}
const took = performance.now() - began
await killer.terminate()
await engine.close()
process.stdout.write(String(Math.round(took)))
