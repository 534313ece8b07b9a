import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { createEngine } from '../../electron/engine/create-engine.ts'
import { makeId } from '../../electron/platform/id.ts'
import { silentLogger } from '../../electron/platform/logger.ts'
import { unwrap } from '../../shared/result/result.ts'
import { fakeClock } from './fake-clock.ts'

/** A process of its own that edits all drafts at once, or takes the newest step back, until it is killed without warning so many milliseconds after it began. Prints how long it took where it was not. */
const [folder = '', key = '', step = '', milliseconds = '0'] = process.argv.slice(2)

const engine = unwrap(
  await createEngine({
    dataFolder: folder, key: Buffer.from(key, 'hex'), mode: 'practice', resourcesFolder: resolve(import.meta.dirname, '../../resources'),
    clock: fakeClock(), makeId, logger: silentLogger, spawnReader: () => Promise.reject(new Error('no workbook is read here')), resumeSession: true,
  }),
)
const killer = new Worker(`Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ${Number(milliseconds)}); process.kill(${process.pid}, 'SIGKILL')`, { eval: true })
await new Promise((resolve) => killer.once('online', resolve))
const began = performance.now()
if (step === 'edit') {
  const filter = { kind: 'add' as const, text: '', states: [], month: null, batchId: null, checkState: null, withFindings: 'any' as const }
  unwrap(await engine.call('declaration.bulkEdit', { jobId: randomUUID(), kind: 'add', selection: { filter, except: [] }, changes: { hukou: '21' } }))
} else {
  const { undo } = unwrap(await engine.call('undo.state', {}))
  unwrap(await engine.call('undo.undo', { jobId: randomUUID(), stepId: undo?.id ?? '' }))
}
const took = performance.now() - began
await killer.terminate()
await engine.close()
process.stdout.write(String(Math.round(took)))
