import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { unwrap } from '../../shared/result/result.ts'
import { builtChild } from '../../test/fakes/built-child.ts'
import { putConfirmed, withStore } from '../../test/fakes/put-confirmed.ts'
import { seededRandom } from '../../test/fakes/seeded-random.ts'
import { signedIn } from '../../test/fakes/signed-in.ts'

/** The line is 20 kills over import and sync together; a night run takes more: KILLS=200. */
const KILLS = Number(process.env['KILLS'] ?? 12)
const EACH = 15

test(`a sync that is killed ${KILLS} times at any moment loses nothing and sends nothing twice`, async () => {
  const one = await signedIn({ people: 400, reviewDelayMs: 200 })
  const random = seededRandom(20261123)
  const child = await builtChild('sync-child')
  const ids: string[] = []
  try {
    await one.engine.close()
    one.bureau.control.faults.add([{ kind: 'lose-answer', route: 'P* /v1/declarations*', probability: 0.2 }, { kind: 'latency', probability: 0.5, delayMs: 15 }], 5)
    for (let kill = 0; kill < KILLS; kill++) {
      // What is saved in one transaction is there after every kill, or this throws.
      ids.push(...withStore(one.folder, one.key, (database) => putConfirmed(database, { unit: one.bureau.unit, count: EACH, first: kill * EACH, at: new Date().toISOString() })))
      one.bureau.control.changePeople({ change: 5, seed: kill + 1 })
      const victim = spawn(process.execPath, ['--no-warnings', child, one.folder, one.key.toString('hex'), String(Math.floor(random() * 350))], { stdio: ['ignore', 'ignore', 'inherit'] })
      const [, signal] = (await once(victim, 'exit')) as [number | null, string | null]
      expect(signal).toBe('SIGKILL')
    }
    one.bureau.control.faults.clear()
    await one.reopen()
    await one.signIn()
    for (let round = 0; round < 12; round++) {
      await one.sync()
      const { counts } = unwrap(await one.engine.call('sync.overview', {}))
      if (counts.queued + counts.waiting + counts.sending === 0) break
      one.clock.advance(20 * 60_000)
    }
    const effects = one.bureau.control.effectCounts()
    expect(Object.values(effects).every((times) => times === 1)).toBe(true)
    const { counts } = unwrap(await one.engine.call('sync.overview', {}))
    expect(counts).toEqual({ queued: 0, sending: 0, waiting: 0, sent: ids.length, parked: 0 })
    expect(Object.keys(effects).sort()).toEqual([...ids].sort())
    expect(unwrap(await one.updateRoster())).toMatchObject({ added: 0, changed: 0, removed: 0 })
    expect(unwrap(await one.engine.call('engine.info', {}))).toMatchObject({ integrity: 'ok', journalIntact: true })
  } finally {
    await one.dispose()
  }
}, 180_000)
