import { unwrap } from '../../shared/result/result.ts'
import { benchEngine, bureauProcess, percentile, timed, updateRoster } from './bureau.ts'

/**
 * Prints as JSON: first sync of the roster, a delta of 1,000 people, search as one types (p50, p95 and the
 * slowest kinds), paging and sorting. `node test/bench/roster.ts [people]`, 200,000 by default.
 */
const people = Number(process.argv[2] ?? 200_000)
const bureau = await bureauProcess(people, 3_600_000)
const made = await benchEngine(bureau)
const { engine } = made
const none = { text: '', insuredStatus: null, paymentStatus: null, insuredIdentity: null }
const page = (filter: object, sort: object | null, offset = 0): Promise<unknown> => engine.call('roster.page', { filter: { ...none, ...filter }, sort, offset, limit: 100 })

const firstSync = await timed(() => updateRoster(engine))
const index = await timed(() => page({}, null))

/** As somebody types: every beginning of each of these. */
const words = ['王小明', '李伟', '欧阳', 'zs', 'wxm', 'lihua', 'zhangwei', '4301', '19900307', '0012', '4477', 'x', '张 1985', '买买提']
const typed = [...new Set(words.flatMap((word) => [...word].map((_, length) => [...word].slice(0, length + 1).join(''))))]
const search: number[] = []
const slowest: Record<string, number> = {}
for (let round = 0; round < 5; round++) {
  for (const text of typed) {
    const started = performance.now()
    unwrap(await engine.call('roster.search', { text }))
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
for (const field of ['name', 'idNumber', 'hiredOn', 'wageFen', 'insuredStatus']) {
  sorting[field] = await timed(() => page({}, { field, descending: false }))
}
const scroll: number[] = []
for (let offset = 0; offset < people; offset += Math.ceil(people / 200)) {
  const started = performance.now()
  await page({}, { field: 'name', descending: true }, offset)
  scroll.push(performance.now() - started)
}
await bureau.control('people', { change: 900, add: 60, remove: 40, seed: 1 })
const delta = await timed(() => updateRoster(engine))
const reindex = await timed(() => page({}, null))
const reopened = await timed(() => made.reopen())

console.log(
  JSON.stringify({
    bench: 'roster',
    people,
    firstSync,
    index,
    delta1000: delta,
    reindex,
    search: { p50: percentile(search, 0.5), p95: percentile(search, 0.95), max: percentile(search, 1), slowest: Object.fromEntries(Object.entries(slowest).sort((a, b) => b[1] - a[1]).slice(0, 5)) },
    filteredPage: { p50: percentile(listed, 0.5), p95: percentile(listed, 0.95) },
    sorting,
    scrollPage: { p50: percentile(scroll, 0.5), p95: percentile(scroll, 0.95) },
    reopenStore: reopened,
    peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
)
await made.dispose()
await bureau.end()
