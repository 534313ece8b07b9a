import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import type { Engine } from '../../electron/engine/engine.ts'
import { unwrap } from '../../shared/result/result.ts'
import { makeEngine, type TestEngine } from '../fakes/make-engine.ts'

export interface BureauProcess {
  readonly url: string
  readonly unit: string
  readonly operator: string
  readonly password: string
  control(path: string, body: object): Promise<void>
  end(): Promise<void>
}

/** Starts the practice bureau beside this process. */
export async function bureauProcess(people: number, reviewDelayMs: number): Promise<BureauProcess> {
  const child = spawn(process.execPath, ['--no-warnings', join(import.meta.dirname, 'bureau-process.ts'), String(people), String(reviewDelayMs)], { stdio: ['pipe', 'pipe', 'inherit'] })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  const told = JSON.parse(line.toString('utf8')) as Omit<BureauProcess, 'control' | 'end'>
  return {
    ...told,
    control: async (path, body) => {
      const reply = await fetch(`${told.url}/control/${path}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })
      if (!reply.ok) throw new Error(`control ${path}: ${reply.status}`)
    },
    end: async () => {
      child.stdin.end()
      await once(child, 'exit')
    },
  }
}

/** An engine that is signed in to it. */
export async function benchEngine(bureau: BureauProcess): Promise<TestEngine> {
  const made = await makeEngine({ resumeSession: true, instant: new Date().toISOString() })
  const { url, unit, operator, password } = bureau
  unwrap(await made.engine.call('session.signIn', { bureauUrl: url, unit, operator, password }))
  return made
}

export const updateRoster = async (engine: Engine): Promise<void> => void unwrap(await engine.call('roster.update', { jobId: randomUUID(), allowRemovals: false }))

/** Milliseconds of `work`, with the longest time for which this process answered nobody else. */
export async function timed(work: () => Promise<unknown>): Promise<{ milliseconds: number; longestBlockMs: number }> {
  let longest = 0
  let last = performance.now()
  const tick = (): void => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
  }
  const timer = setInterval(tick, 1)
  const started = performance.now()
  await work()
  const milliseconds = Math.round(performance.now() - started)
  tick()
  clearInterval(timer)
  return { milliseconds, longestBlockMs: Math.round(longest) }
}

/** The value below which so large a share of the sample lies. */
export function percentile(sample: readonly number[], share: number): number {
  const sorted = [...sample].sort((a, b) => a - b)
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10
}
