import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeEngine } from '../../test/fakes/make-engine.ts'
import { unwrap } from '../../shared/result/result.ts'

const CHILD = resolve(import.meta.dirname, '../../test/fakes/form-child.ts')
const key = randomBytes(32)
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shenbao-form-'))
  const made = await makeEngine({ dataFolder: folder, key: Buffer.from(key) })
  await made.engine.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each([5, 23, 60])('killed after %i keystrokes, what was kept is the last one that was answered, or the one after it', async (strokes) => {
  const child = spawn(process.execPath, [CHILD, folder, key.toString('hex')], { stdio: ['ignore', 'pipe', 'inherit'] })
  let answered = 0
  child.stdout.on('data', (chunk: Buffer) => {
    for (const line of String(chunk).trim().split('\n')) answered = Number(line)
    if (answered >= strokes) child.kill('SIGKILL')
  })
  await once(child, 'close')
  expect(answered).toBeGreaterThanOrEqual(strokes)
  const made = await makeEngine({ dataFolder: folder, key: Buffer.from(key) })
  const kept = unwrap(await made.engine.call('form.get', { key: 'add' }))
  await made.engine.close()
  expect([answered, answered + 1]).toContain(kept?.state['count'])
  expect(kept?.state['name']).toBe('向'.repeat(Number(kept?.state['count']) % 50))
})
