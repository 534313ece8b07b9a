import { bureauProcess, longestBlock, signIn, timed, updateRoster } from './bureau.ts'
import { bundledEngine } from './bundled-engine.ts'
import { figure, percentile, tellFigures } from './figure.ts'

/**
 * First sync of the roster, a delta of 1,000 people, search as one types, paging and sorting, by the built engine against
 * the built bureau. `node test/bench/roster.ts [people]`, 200,000 by default.
 */
const people = Number(process.argv[2] ?? 200_000)
const bureau = await bureauProcess({ people })
const engine = await bundledEngine()
await signIn(engine, bureau)
const none = { text: '', insuredStatus: null, paymentStatus: null, insuredIdentity: null }
type Sort = { field: 'name' | 'idNumber' | 'hiredOn' | 'wageFen' | 'insuredStatus'; descending: boolean } | null
const page = (filter: object, sort: Sort, offset = 0): Promise<unknown> => engine.call('roster.page', { filter: { ...none, ...filter }, sort, offset, limit: 100 })

const firstSync = await timed(engine, () => updateRoster(engine))
const index = await timed(engine, () => page({}, null))

/** As somebody types: every beginning of each of these. */
const words = ['王小明', '李伟', '欧阳', 'zs', 'wxm', 'lihua', 'zhangwei', '4301', '19900307', '0012', '4477', 'x', '张 1985', '买买提']
const typed = [...new Set(words.flatMap((word) => [...word].map((_, length) => [...word].slice(0, length + 1).join(''))))]
const search: number[] = []
const slowest: Record<string, number> = {}
for (let round = 0; round < 5; round++) {
  for (const text of typed) {
    const started = performance.now()
    await engine.call('roster.search', { text })
    const took = performance.now() - started
    search.push(took)
    slowest[text] = Math.max(slowest[text] ?? 0, Math.round(took * 10) / 10)
  }
}
const listed: number[] = []
for (const text of typed) {
  const started = performance.now()
  await page({ text }, null)
  listed.push(performance.now() - started)
}
const sorting: Record<string, unknown> = {}
for (const field of ['name', 'idNumber', 'hiredOn', 'wageFen', 'insuredStatus'] as const) sorting[field] = await timed(engine, () => page({}, { field, descending: false }))
const scroll: number[] = []
for (let offset = 0; offset < people; offset += Math.ceil(people / 200)) {
  const started = performance.now()
  await page({}, { field: 'name', descending: true }, offset)
  scroll.push(performance.now() - started)
}
await bureau.control('people', { change: 900, add: 60, remove: 40, seed: 1 })
const delta = await timed(engine, () => updateRoster(engine))
const reindex = await timed(engine, () => page({}, null))
const opened = performance.now()
await engine.restart()
const reopenMs = Math.round(performance.now() - opened)
const memory = engine.peakMemory()
const many = people.toLocaleString('en')
tellFigures(
  [
    figure(`roster of ${many}: first sync`, firstSync.milliseconds, 'ms'),
    longestBlock(firstSync),
    figure(`first list after it (index built)`, index.milliseconds, 'ms'),
    longestBlock(index),
    figure(`delta of 1,000`, delta.milliseconds, 'ms', null, 'of which the count and digest over everybody'),
    longestBlock(delta),
    figure(`first list after it (index built anew)`, reindex.milliseconds, 'ms'),
    figure(`search as one types, p95`, percentile(search, 0.95), 'ms', 10, `p50 ${percentile(search, 0.5).toFixed(1)}, most ${percentile(search, 1).toFixed(1)}, over the process border`),
    figure(`list filtered as one types, p95`, percentile(listed, 0.95), 'ms', 50),
    figure(`page of a sorted list, p95`, percentile(scroll, 0.95), 'ms', 10),
    figure(`peak memory of the engine`, memory, 'MiB', 300),
  ],
  { people, slowest: Object.fromEntries(Object.entries(slowest).sort((a, b) => b[1] - a[1]).slice(0, 5)), sorting, reopenMs },
)
await engine.dispose()
await bureau.end()
