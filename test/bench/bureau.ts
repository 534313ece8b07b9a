import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundle, type BundledEngine } from './bundled-engine.ts'
import { figure, type Figure } from './figure.ts'

export interface BureauProcess {
  readonly url: string
  readonly unit: string
  readonly operator: string
  readonly password: string
  control(path: string, body: object): Promise<void>
  end(): Promise<void>
}

interface BureauOptions {
  readonly people: number
  readonly reviewDelayMs?: number
}

/** Starts the built practice bureau in a process of its own, on a store that goes with it. */
export async function bureauProcess({ people, reviewDelayMs = 3_600_000 }: BureauOptions): Promise<BureauProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'shenbao-bench-bureau-'))
  const child = fork(bundle('practice'), [], { serialization: 'advanced' })
  child.send({ type: 'start', options: { file: join(folder, 'bureau.db'), people, today: '2026-11-23', reviewDelayMs } })
  const [told] = (await once(child, 'message')) as [{ type: string; reason?: string } & Omit<BureauProcess, 'control' | 'end'>]
  if (told.type !== 'listening') throw new Error(`the practice bureau did not start: ${told.reason ?? told.type}`)
  const { url, unit, operator, password } = told
  return {
    url,
    unit,
    operator,
    password,
    control: async (path, body) => {
      const reply = await fetch(`${url}/control/${path}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })
      if (!reply.ok) throw new Error(`control ${path}: ${reply.status}`)
    },
    end: async () => {
      const gone = once(child, 'exit')
      child.send({ type: 'close' })
      await gone
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

export async function signIn(engine: BundledEngine, { url, unit, operator, password }: BureauProcess): Promise<void> {
  await engine.call('session.signIn', { bureauUrl: url, unit, operator, password })
}

export async function updateRoster(engine: BundledEngine): Promise<void> {
  await engine.call('roster.update', { jobId: crypto.randomUUID(), allowRemovals: false })
}

export interface Timed {
  readonly milliseconds: number
  /** The longest time for which the engine answered nobody else, by the clock and by its own processor time. */
  readonly longestBlockMs: number
  readonly longestBlockCpuMs: number
  /** Processor time of all the engine's threads. */
  readonly cpuMs: number
}

/** How long `work` takes, and how long at most the engine answers nobody else meanwhile. */
export async function timed(engine: BundledEngine, work: () => Promise<unknown>): Promise<Timed> {
  const before = await engine.measure()
  const started = performance.now()
  await work()
  const milliseconds = Math.round(performance.now() - started)
  const after = await engine.measure()
  return { milliseconds, longestBlockMs: Math.round(after.longestBlockMs), longestBlockCpuMs: Math.round(after.longestBlockCpuMs), cpuMs: Math.round(after.cpuMs - before.cpuMs) }
}

/** The line of the table for it. A window is never blocked by the engine, but what it asks is answered late. */
export const longestBlock = ({ longestBlockMs, longestBlockCpuMs }: Timed): Figure =>
  figure('  longest time the engine answers nobody', longestBlockMs, 'ms', 50, `${longestBlockCpuMs} ms of it on the processor`)
