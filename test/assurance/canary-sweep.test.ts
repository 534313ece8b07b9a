import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, inflateRawSync } from 'node:zlib'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { fileLogger } from '../../electron/platform/file-logger.ts'
import { unwrap } from '../../shared/result/result.ts'
import { writeDemoWorkbook } from '../demo/demo-workbook.ts'
import { pdf, png } from '../fakes/attachment-files.ts'
import { seededEngine } from '../fakes/seeded-engine.ts'

/** What belongs to people in the workbook that is imported: any of it in the clear on disk is a leak. */
const CANARIES = ['阿依古丽·买买提', '欧阳思远', '吐尔逊江', '13807310004', '1380731', '430102199203140215', '湖南省长沙市岳麓区麓谷街道示例苑', '五千二', '汗族', '左手食指中节压砸伤', '证人冯胜利亲眼所见', '解除劳动合同证明书-阿迪力江']

/** Every way in which a text may lie in a file. */
function formsOf(text: string): Buffer[] {
  const utf8 = Buffer.from(text)
  const utf16 = Buffer.from(text, 'utf16le')
  const base64 = [0, 1, 2].map((offset) => Buffer.from(Buffer.concat([Buffer.alloc(offset), utf8]).toString('base64').slice(offset === 0 ? 0 : 4).replace(/=+$/, '').slice(0, -1)))
  return [utf8, utf16, Buffer.from(utf16).swap16(), Buffer.from(utf8.toString('hex')), Buffer.from(encodeURIComponent(text)), ...base64.filter((form) => form.length > 11)]
}

const filesUnder = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)).filter((path) => statSync(path).isFile())

/** The bytes of a file, and what its gzip or deflate streams hold, as far as they can be opened. */
function layersOf(bytes: Buffer): Buffer[] {
  const layers = [bytes]
  for (let at = bytes.indexOf(Buffer.from([0x1f, 0x8b])); at >= 0; at = bytes.indexOf(Buffer.from([0x1f, 0x8b]), at + 1)) attempt(() => layers.push(gunzipSync(bytes.subarray(at))))
  for (let at = bytes.indexOf('PK\x03\x04', 0, 'latin1'); at >= 0; at = bytes.indexOf('PK\x03\x04', at + 1, 'latin1')) {
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
    attempt(() => layers.push(inflateRawSync(bytes.subarray(start))))
  }
  return layers
}

function attempt(work: () => void): void {
  try {
    work()
  } catch {
    // bytes that only look like the head of a stream
  }
}

function leaksIn(folder: string): string[] {
  return filesUnder(folder).flatMap((path) => {
    const layers = layersOf(readFileSync(path))
    return CANARIES.filter((canary) => formsOf(canary).some((form) => layers.some((layer) => layer.includes(form)))).map((canary) => `${path}: ${canary}`)
  })
}

/** Files that speak of people in their content and in their names: taken in, looked at, refused, and removed again. */
async function attachTo({ engine }: Awaited<ReturnType<typeof seededEngine>>, batchId: string): Promise<void> {
  const filter = { kind: 'add', text: '', states: [], month: null, batchId, checkState: null, withFindings: 'any' }
  const [draft] = unwrap(await engine.call('declaration.page', { filter, sort: null, offset: 0, limit: 1 })).items
  const owner = { kind: 'declaration', id: draft?.id }
  const add = (name: string, bytes: Uint8Array): ReturnType<typeof engine.call<'attachment.add'>> => engine.call('attachment.add', { owner, source: { name, bytes } })
  const kept = unwrap(await add('解除劳动合同证明书-阿迪力江.pdf', pdf({ comment: '左手食指中节压砸伤' })))
  const gone = unwrap(await add('证人冯胜利亲眼所见.png', png(20, 20, { text: '证人冯胜利亲眼所见', noise: 300_000 })))
  expect((await add('解除劳动合同证明书-阿迪力江.doc', Buffer.from('左手食指中节压砸伤'))).ok).toBe(false)
  unwrap(await engine.call('attachment.bytes', { id: kept.attachment.id, seen: 'whole' }))
  unwrap(await engine.call('attachment.remove', { id: gone.attachment.id }))
}

test('nothing of a person lies on disk in the clear: store, write-ahead log, logs, copies', async () => {
  const outside = mkdtempSync(join(tmpdir(), 'shenbao-chosen-by-the-user-'))
  const path = join(outside, 'demo.xlsx')
  await writeDemoWorkbook(path, '2026-11-23')
  const folder = mkdtempSync(join(tmpdir(), 'shenbao-sweep-'))
  const made = await seededEngine({}, { dataFolder: folder, logger: fileLogger(join(folder, 'logs', 'engine.log'), 'engine') })
  try {
    const batch = unwrap(await made.engine.call('batch.import', { jobId: randomUUID(), kind: 'add', source: { path }, today: null }))
    expect(batch.ledger.total).toBe(31)
    unwrap(await made.engine.call('batch.createDrafts', { jobId: randomUUID(), id: batch.id, includeWarned: true }))
    await attachTo(made, batch.id)
    unwrap(await made.engine.call('declaration.confirm', { jobId: randomUUID(), selection: { filter: { kind: 'add', text: '', states: [], month: null, batchId: batch.id, checkState: null, withFindings: 'any', operations: [], insurances: [], source: 'any', ruleId: null }, except: [] } }))
    unwrap(await made.engine.call('batch.marked', { jobId: randomUUID(), id: batch.id }))
    // Errors on the way are logged too; none may quote what it stumbled over.
    await made.engine.call('roster.search', { text: '欧阳思远'.repeat(40) })
    await made.engine.call('certificate.create', { idNumber: '430102199203140215', name: '欧阳思远', unitName: null })
    await made.engine.call('sync.run', { jobId: randomUUID(), allowRemovals: false })
    expect(leaksIn(folder)).toEqual([]) // while it is open: the write-ahead log is full
    expect(statSync(join(folder, 'shenbao.db-wal')).size).toBeGreaterThan(0)
    await made.engine.close()
    expect(leaksIn(folder)).toEqual([])
  } finally {
    await made.dispose()
  }
}, 60_000)

test.each(['utf8', 'utf16le', 'hex', 'base64'] as const)('the sweep itself finds a canary that was planted as %s', (encoding) => {
  const folder = mkdtempSync(join(tmpdir(), 'shenbao-planted-'))
  const text = `x${CANARIES[6]}x`
  writeFileSync(join(folder, 'planted.bin'), encoding === 'utf16le' ? Buffer.from(text, 'utf16le') : encoding === 'utf8' ? Buffer.from(text) : Buffer.from(Buffer.from(text).toString(encoding)))
  expect(leaksIn(folder).length).toBeGreaterThan(0)
})

test('the sweep looks into zipped files', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'shenbao-planted-'))
  await writeDemoWorkbook(join(folder, 'planted.xlsx'), '2026-11-23')
  expect(leaksIn(folder).length).toBeGreaterThan(5)
})
