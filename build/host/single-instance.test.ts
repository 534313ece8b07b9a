import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SingleInstance } from './single-instance.ts'

const program = join(import.meta.dirname, 'single-instance.ts')
/** A process that tries for the lock, says whether it has it, and holds it until its input ends. */
const contender = `
  const { SingleInstance } = await import(${JSON.stringify(program)})
  const instance = new SingleInstance(process.argv[1])
  process.stdout.write(instance.acquire(() => undefined) ? 'owner' : 'other')
  process.stdin.resume().on('end', () => { instance.release(); process.exit() })
`

describe('one application per folder', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), '锁 '))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const start = async (): Promise<{ said: string; end(): Promise<void>; kill(): Promise<void> }> => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', contender, folder], { stdio: ['pipe', 'pipe', 'inherit'] })
    const exited = once(child, 'exit')
    const [chunk] = (await once(child.stdout, 'data')) as [Buffer]
    return {
      said: chunk.toString(),
      end: async () => void (child.stdin.end(), await exited),
      kill: async () => void (child.kill('SIGKILL'), await exited),
    }
  }

  it('of five that start at once exactly one has it', async () => {
    const all = await Promise.all(Array.from({ length: 5 }, start))
    expect(all.filter((each) => each.said === 'owner')).toHaveLength(1)
    await Promise.all(all.map((each) => each.end()))
    expect(existsSync(join(folder, 'SingletonLock'))).toBe(false)
  })

  it('after an owner was killed exactly one of five takes its place', async () => {
    const first = await start()
    expect(first.said).toBe('owner')
    await first.kill()
    const all = await Promise.all(Array.from({ length: 5 }, start))
    expect(all.filter((each) => each.said === 'owner')).toHaveLength(1)
    await Promise.all(all.map((each) => each.end()))
  })

  it('another process that has the number of a dead owner does not hold the lock', () => {
    writeFileSync(join(folder, 'SingletonLock'), JSON.stringify({ pid: process.ppid, startedAt: 'long ago' }))
    const instance = new SingleInstance(folder)
    expect(instance.acquire(() => undefined)).toBe(true)
    expect((JSON.parse(readFileSync(join(folder, 'SingletonLock'), 'utf8')) as { pid: number }).pid).toBe(process.pid)
    instance.release()
  })

  it('a second one is heard by the first', async () => {
    const owner = new SingleInstance(folder)
    const heard = new Promise((resolve) => owner.acquire(resolve))
    const second = new SingleInstance(folder)
    expect(second.acquire(() => undefined)).toBe(false)
    const greeting = { arguments: ['花名册.xlsx'], workingDirectory: folder, additionalData: null }
    await second.greet(greeting)
    expect(await heard).toEqual(greeting)
    owner.release()
  })
})
