import BetterSqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { Crash, outboxWorld, STORMY, CALM, type World } from '../../test/fakes/outbox-world.ts'
import { putContent } from '../../test/fakes/put-attachment.ts'
import { addContent } from '../../test/fakes/put-confirmed.ts'
import { seededRandom } from '../../test/fakes/seeded-random.ts'
import { insertDeclaration } from '../db/queries/declaration.ts'
import { countOutbox, recallQueued, unpark } from '../db/queries/outbox.ts'
import { migrations } from '../db/migrations/all.ts'
import { migrate } from '../db/migrate.ts'
import { enqueue } from './enqueue.ts'
import { runOutbox } from './runner.ts'

const SEEDS = 300
const STEPS = 40
const PEOPLE = 6

interface Intent {
  readonly key: string
  readonly person: number
}

/** A client that enqueues, takes back, retries, runs and dies, against a bureau behind a bad line; all by one seed. */
async function simulate(seed: number): Promise<{ world: World; intents: Intent[]; recalled: Set<string>; database: BetterSqlite.Database }> {
  const random = seededRandom(seed)
  const world = outboxWorld(random)
  const database = new BetterSqlite(':memory:')
  migrate(database, migrations)
  const intents: Intent[] = []
  const recalled = new Set<string>()
  const files = [40, 900, 3000].map((length, index) => putContent(database, Buffer.alloc(length, index + 1)))
  const iso = (): string => new Date(world.now).toISOString()

  const add = (): void => {
    const key = `i${intents.length}`
    const person = Math.floor(random() * PEOPLE)
    const content = addContent(person)
    const kind = random() < 0.2 ? 'withdrawal' : 'declaration'
    // Every third declaration goes with files, some with several, and several with the same.
    const attachments = kind === 'declaration' && random() < 0.33 ? files.filter(() => random() < 0.5) : []
    world.needs.set(key, attachments)
    database.transaction(() => {
      insertDeclaration(database, { id: key, kind: 'add', month: '2026-11', batchId: null, sheet: null, row: null, at: iso(), content, findings: [], checkState: 'local', initials: '', canonicalId: content.idNumber })
      database.prepare("UPDATE declaration SET state = 'confirmed' WHERE id = ?").run(key)
      enqueue(database, { key, kind, attachments, declarationId: key, recordId: key, personKey: content.idNumber, body: Buffer.from(`${seed} ${key}`), seenVersion: null }, iso())
    })()
    intents.push({ key, person })
  }
  const run = async (): Promise<void> => {
    try {
      await runOutbox({
        database, transport: world.line(), now: () => world.now, random, isReceiptOf: (receipt, intent) => receipt.declarationId === intent.id && receipt.digest === intent.digest,
        signal: new AbortController().signal, patienceMs: 30_000,
        sleep: async (milliseconds) => {
          world.now += milliseconds
        },
      })
    } catch (problem) {
      if (!(problem instanceof Crash)) throw problem
      world.restart()
      // What the other lanes of the dead process were in the middle of comes to its end before the next one begins.
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  for (let step = 0; step < STEPS; step++) {
    const draw = random()
    if (draw < 0.5) add()
    else if (draw < 0.6) {
      const one = intents[Math.floor(random() * intents.length)]
      if (one && database.transaction(() => recallQueued(database, one.key))() > 0) recalled.add(one.key)
    } else if (draw < 0.65) {
      const parked = database.prepare("SELECT id FROM outbox WHERE state = 'parked' AND recalled = 0 LIMIT 1").pluck().get()
      if (typeof parked === 'string') unpark(database, parked)
    } else if (draw < 0.7) world.now += Math.floor(random() * 30 * 3_600_000)
    else await run()
  }
  world.chances = CALM
  // The line is good again: within a few hours, eight tries each at most, everything must have come through.
  for (let round = 0; round < 30 && open(database) > 0; round++) {
    await run()
    world.now += 1_800_000
  }
  return { world, intents, recalled, database }
}

const open = (database: BetterSqlite.Database): number => {
  const counts = countOutbox(database)
  return counts.queued + counts.waiting + counts.sending
}

/** What must be true of every run; the text names what is not. */
function broken({ world, intents, recalled, database }: Awaited<ReturnType<typeof simulate>>): string[] {
  const faults = [...world.offences]
  const count = new Map<string, number>()
  for (const { key } of world.effects) count.set(key, (count.get(key) ?? 0) + 1)
  for (const [key, times] of count) if (times > 1) faults.push(`${key} took effect ${times} times`)
  const rows = database.prepare<[], { id: string; state: string; recalled: number; seq: number; person_key: string }>('SELECT id, state, recalled, seq, person_key FROM outbox').all()
  if (rows.length !== intents.length) faults.push('an intent was lost')
  for (const row of rows) {
    const effect = count.has(row.id)
    if (row.state === 'sent' && !effect) faults.push(`${row.id} is called sent and had no effect`)
    if (row.state !== 'sent' && effect) faults.push(`${row.id} had its effect and is called ${row.state}`)
    if (recalled.has(row.id) && effect) faults.push(`${row.id} was taken back and had its effect`)
  }
  if (open(database) > 0) faults.push('the queue does not drain')
  for (const { person } of intents) {
    const mine = intents.filter((intent) => intent.person === person).map((intent) => intent.key)
    const order = world.effects.map((effect) => mine.indexOf(effect.key)).filter((place) => place >= 0)
    // One that was refused, and tried again later by a person, may come after; those that never were keep their order.
    if (order.some((place, index) => index > 0 && place < (order[index - 1] ?? 0))) faults.push(`person ${person}: effects out of order ${order.join()}`)
  }
  const byKey = Map.groupBy(world.requests, (request) => request.key)
  for (const [key, requests] of byKey) {
    const sends = requests.filter((request) => request.kind === 'submit')
    for (const { at } of sends) {
      const hour = sends.filter((other) => other.at >= at && other.at < at + 3_600_000).length
      if (hour > 10) faults.push(`${key} was sent ${hour} times within an hour`)
    }
  }
  return faults
}

describe('the outbox on a bad line', () => {
  test(`keeps its promises for ${SEEDS} seeds`, async () => {
    for (let seed = 1; seed <= SEEDS; seed++) {
      const run = await simulate(seed)
      expect(broken(run), `seed ${seed}`).toEqual([])
      run.database.close()
    }
  }, 120_000)

  test('is really put to the test: the storms lose, double, delay and kill', async () => {
    const kinds = { effects: 0, resent: 0, asked: 0 }
    for (let seed = 1; seed <= 20; seed++) {
      const { world, database } = await simulate(seed)
      kinds.effects += world.effects.length
      kinds.asked += world.requests.filter((request) => request.kind === 'ask').length
      kinds.resent += [...Map.groupBy(world.requests.filter((request) => request.kind === 'submit'), (request) => request.key).values()].filter((sends) => sends.length > 1).length
      database.close()
    }
    expect(STORMY.dropReply).toBeGreaterThan(0.1)
    expect(kinds.effects).toBeGreaterThan(100)
    expect(kinds.asked).toBeGreaterThan(50)
    expect(kinds.resent).toBeGreaterThan(20)
  })

  test('the same seed is the same run, byte for byte', async () => {
    const [one, two] = [await simulate(7), await simulate(7)]
    expect(two.world.requests).toEqual(one.world.requests)
  })
})
