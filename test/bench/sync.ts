import { randomUUID } from 'node:crypto'
import { unwrap } from '../../shared/result/result.ts'
import { putConfirmed, withStore } from '../fakes/put-confirmed.ts'
import { benchEngine, bureauProcess, timed, updateRoster } from './bureau.ts'

/** Prints as JSON how long confirmed declarations take to be at the bureau, and their answers to be back. `node test/bench/sync.ts [count]`, 1,000 by default. */
const count = Number(process.argv[2] ?? 1_000)
const bureau = await bureauProcess(2_000, 0)
const made = await benchEngine(bureau)
await updateRoster(made.engine)
await made.engine.close()
const saved = await timed(async () => withStore(made.folder, made.key, (database) => putConfirmed(database, { unit: bureau.unit, count })))
await made.reopen()
const sync = async (): Promise<{ sent: number; answered: number }> => unwrap(await made.engine.call('sync.run', { jobId: randomUUID(), allowRemovals: true }))
const phases: Record<string, number> = {}
let phase = ''
const started = performance.now()
const stop = made.engine.subscribe((event) => {
  if (event.type !== 'job' || event.progress.phase === phase) return
  phase = event.progress.phase
  phases[phase] = Math.round(performance.now() - started)
})
let result = { sent: 0, answered: 0 }
const sent = await timed(async () => {
  result = await sync()
})
stop()
const again = await timed(sync)
const { counts } = unwrap(await made.engine.call('sync.overview', {}))
console.log(JSON.stringify({ bench: 'sync', count, saved, sentAndAnswered: sent, phaseBegins: phases, ...{ sent: result.sent, answered: result.answered }, nothingToDo: again, counts, peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024) }))
await made.dispose()
await bureau.end()
