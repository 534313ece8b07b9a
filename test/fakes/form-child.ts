import { resolve } from 'node:path'
import { createEngine } from '../../electron/engine/create-engine.ts'
import { makeId } from '../../electron/platform/id.ts'
import { silentLogger } from '../../electron/platform/logger.ts'
import { unwrap } from '../../shared/result/result.ts'
import { fakeClock } from './fake-clock.ts'

/** A process of its own in which somebody types into a form, a character after the other, until it is killed. Prints each text once it was answered as kept. */
const [folder = '', key = ''] = process.argv.slice(2)
const engine = unwrap(
  await createEngine({
    dataFolder: folder, key: Buffer.from(key, 'hex'), mode: 'practice', resourcesFolder: resolve(import.meta.dirname, '../../resources'), clock: fakeClock(), makeId, logger: silentLogger,
    spawnReader: () => Promise.reject(new Error('this test reads no workbook')),
  }),
)
for (let typed = 1; ; typed++) {
  unwrap(await engine.call('form.keep', { key: 'add', state: { name: '向'.repeat(typed % 50), count: typed } }))
  await new Promise<void>((done) => process.stdout.write(`${typed}\n`, () => done()))
}
