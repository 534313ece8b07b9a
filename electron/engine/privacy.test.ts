import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { unwrap } from '../../shared/result/result.ts'
import type { Logger, LogFields } from '../platform/logger.ts'
import { backUp } from '../db/backup.ts'
import { putConfirmed, addContent } from '../../test/fakes/put-confirmed.ts'
import { signedIn } from '../../test/fakes/signed-in.ts'

/** Every way in which a text may lie in a file. */
function forms(text: string): Buffer[] {
  const utf8 = Buffer.from(text, 'utf8')
  const base64 = [0, 1, 2].map((shift) => Buffer.concat([Buffer.alloc(shift, 120), utf8]).toString('base64').slice(4, -4))
  return [utf8, Buffer.from(text, 'utf16le'), Buffer.from(text, 'utf16le').swap16(), Buffer.from(utf8.toString('hex')), Buffer.from(encodeURIComponent(text)), ...base64.map((piece) => Buffer.from(piece))]
}

function hits(folder: string, canaries: readonly string[]): string[] {
  const found: string[] = []
  const wanted = canaries.flatMap((canary) => forms(canary).filter((form) => form.length >= 6).map((form) => ({ canary, form })))
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const bytes = readFileSync(join(entry.parentPath, entry.name))
    for (const { canary, form } of wanted) if (bytes.includes(form)) found.push(`${entry.name} ${canary}`)
  }
  return found
}

test('after sign-in, roster, sending and a copy no name, number, password, token or key lies in any file or log in the clear', async () => {
  const one = await signedIn({ people: 50 })
  try {
    await one.between((database) => {
      putConfirmed(database, { unit: one.bureau.unit, count: 5 })
      backUp(database, one.folder, one.key, '2026-11-23T09:00:00.000Z')
    })
    unwrap(await one.sync())
    const people = await one.between((database) => database.prepare<[], { name: string; id_number: string }>('SELECT name, id_number FROM person').all())
    const tokens = await one.between((database) => database.prepare<[], string>('SELECT refresh_token FROM operator').pluck().all())
    const content = addContent(0)
    const canaries = [...people.map((person) => person.id_number), ...people.map((person) => person.name), content.idNumber, content.name, one.bureau.password, one.key.toString('hex'), ...tokens]
    expect(canaries.length).toBeGreaterThan(100)
    unwrap(await one.engine.call('session.status', {}))
    expect(hits(one.folder, canaries)).toEqual([])
  } finally {
    await one.dispose()
  }
})

test('the sweep would see a canary in each of its forms', async () => {
  const { mkdtempSync, writeFileSync, rmSync } = await import('node:fs')
  const { tmpdir } = await import('node:os')
  const folder = mkdtempSync(join(tmpdir(), 'shenbao-sweep-'))
  const planted = forms('430102199003074477')
  planted.forEach((form, index) => writeFileSync(join(folder, String(index)), Buffer.concat([Buffer.alloc(100, index), form, Buffer.alloc(50)])))
  for (const index of planted.keys()) expect(hits(folder, ['430102199003074477']).some((hit) => hit.startsWith(`${index} `)), `form ${index}`).toBe(true)
  rmSync(folder, { recursive: true })
})

test('a bug is logged by its place alone, without the words that it was thrown with', async () => {
  const lines: { event: string; fields: LogFields | undefined }[] = []
  const note = (event: string, fields?: LogFields): void => void lines.push({ event, fields })
  const logger: Logger = { info: note, warn: note, error: note }
  const { makeDispatch } = await import('./dispatch.ts')
  const dispatch = makeDispatch(
    { 'job.active': () => { throw new Error('430102199003074477 王小明') } } as never,
    { logger } as never,
  )
  expect(await dispatch('job.active', {})).toMatchObject({ ok: false, error: { code: 'INTERNAL' } })
  expect(JSON.stringify(lines)).not.toMatch(/4301|王/)
  expect(lines).toMatchObject([{ event: 'bug', fields: { channel: 'job.active', kind: 'Error' } }])
})
