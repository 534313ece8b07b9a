import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Person } from '../../shared/domain/person.ts'
import type { CheckReason } from '../../shared/ipc/certificate.ts'
import { unwrap } from '../../shared/result/result.ts'
import { seededRandom } from '../../test/fakes/seeded-random.ts'
import { signedIn, type SignedIn } from '../../test/fakes/signed-in.ts'

/** What the bureau signed is the content; a file is valid only where it is, to the last byte, the paper that this content gives. */
let made: SignedIn
let people: Person[]
let paper: Buffer
let unitPaper: Buffer
let number: string

const bytesOf = async (documentId: string): Promise<Buffer> => Buffer.from(unwrap(await made.engine.call('document.bytes', { documentId })).bytes)
const check = async (bytes: Uint8Array): Promise<{ state: string; reason: CheckReason }> => {
  const { state, reason } = unwrap(await made.engine.call('certificate.verify', { source: { name: '证明.pdf', bytes: new Uint8Array(bytes) } }))
  return { state, reason }
}
const insured = (): Person[] => people.filter(({ participations }) => participations.some(({ insurance, insuredStatus }) => insurance === '410' && insuredStatus === '1'))
const create = async (person: Person): Promise<{ bytes: Buffer; number: string }> => {
  const certificate = unwrap(await made.engine.call('certificate.create', { idNumber: person.idNumber, name: person.name, unitName: null }))
  return { bytes: await bytesOf(certificate.documentId), number: certificate.number! }
}
/** The file with text of its attachment changed; the lengths of the streams stay what they were. */
const reworded = (file: Buffer, from: string, to: string): Buffer => {
  const at = file.indexOf(from, file.indexOf('%shenbao-certificate'))
  if (at < 0 || from.length !== to.length) throw new Error('nothing to change')
  const copy = Buffer.from(file)
  copy.write(to, at, 'latin1')
  return copy
}

beforeAll(async () => {
  made = await signedIn({ people: 120, instant: '2026-11-23T02:00:00.000Z' })
  unwrap(await made.updateRoster())
  people = await made.between((database) => (database.prepare('SELECT record FROM person_record').pluck().all() as string[]).map((record) => JSON.parse(record) as Person))
  const first = await create(insured()[0]!)
  paper = first.bytes
  number = first.number
  unitPaper = await bytesOf(unwrap(await made.engine.call('certificate.createUnit', { jobId: '01900000-0000-7000-8000-000000000001' })).documentId)
}, 60_000)
afterAll(() => made.dispose())

test('a paper as it was written is valid, of a person, of the unit, and of several people', async () => {
  expect(await check(paper)).toEqual({ state: 'valid', reason: 'sound' })
  expect(await check(unitPaper)).toEqual({ state: 'valid', reason: 'sound' })
  const several = unwrap(await made.engine.call('certificate.createMany', { jobId: '01900000-0000-7000-8000-000000000002', personIds: insured().slice(0, 4).map(({ id }) => id) }))
  expect(several.outcomes.map(({ outcome }) => outcome)).toEqual(['issued', 'issued', 'issued', 'issued'])
  expect(several.document?.pages).toBe(4)
  const bytes = await bytesOf(several.document!.documentId)
  expect(await check(bytes)).toEqual({ state: 'valid', reason: 'sound' })
  const checked = unwrap(await made.engine.call('certificate.verify', { source: { name: 'a.pdf', bytes: new Uint8Array(bytes) } })).certificates
  expect(checked.map(({ name }) => name)).toEqual(insured().slice(0, 4).map(({ name }) => name))
}, 30_000)

test('printed again without the bureau it is the same file', async () => {
  const again = unwrap(await made.engine.call('certificate.reprint', { number }))
  expect((await bytesOf(again.documentId)).equals(paper)).toBe(true)
})

test('no single changed byte leaves it valid: every place of the attachment, and three hundred others', async () => {
  const random = seededRandom(20261123)
  const from = paper.indexOf('%shenbao-certificate')
  const to = paper.indexOf('\n%end', from) + 5
  const places = [...Array.from({ length: to - from }, (_, step) => from + step), ...Array.from({ length: 300 }, () => Math.floor(random() * paper.length)), 0, paper.length - 1]
  const valid: number[] = []
  for (const place of places) {
    const copy = Buffer.from(paper)
    copy[place] = copy[place]! ^ (1 << Math.floor(random() * 8))
    if ((await check(copy)).state === 'valid') valid.push(place)
  }
  expect(valid).toEqual([])
  expect(to - from).toBeGreaterThan(900)
}, 240_000)

test('a signature may be written in one way alone', async () => {
  const at = paper.indexOf('"signature":"', paper.indexOf('%shenbao-certificate')) + 13
  const signature = paper.toString('latin1', at, paper.indexOf('"', at))
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  // The last character before the padding has four bits that decode to nothing.
  const last = signature.length - 3
  for (const other of alphabet) {
    if (other !== signature[last]) expect(await check(reworded(paper, signature, signature.slice(0, last) + other + signature.slice(last + 1)))).toEqual({ state: 'changed', reason: 'signature' })
  }
})

test('a changed field says what is wrong', async () => {
  const person = insured()[0]!
  expect(await check(reworded(paper, '"validUntil":"2027', '"validUntil":"2029'))).toEqual({ state: 'changed', reason: 'signature' })
  expect(await check(reworded(paper, `"idNumber":"${person.idNumber}"`, `"idNumber":"${person.idNumber.slice(0, 6)}19000101${person.idNumber.slice(14)}"`))).toEqual({ state: 'changed', reason: 'id-number' })
  expect(await check(reworded(paper, '"layout":2', '"layout":9'))).toEqual({ state: 'cannot-check', reason: 'other-layout' })
  expect(await check(reworded(paper, '"keyId":"', '"keyId":"').subarray(0, paper.length - 10))).toEqual({ state: 'changed', reason: 'bytes' })
})

test('a file that was added to is another file', async () => {
  const second = (await create(insured()[1]!)).bytes
  const update = Buffer.from('\n9999 0 obj\n<< /Type /Annot /Subtype /FreeText /Contents (changed) >>\nendobj\nxref\n0 0\ntrailer\n<< /Size 10000 /Prev 9 >>\nstartxref\n9\n%%EOF\n')
  const attacks: Record<string, Buffer> = {
    'an incremental update': Buffer.concat([paper, update]),
    'a blank at the end': Buffer.concat([paper, Buffer.from(' ')]),
    'a second %%EOF': Buffer.concat([paper, Buffer.from('\n%%EOF\n')]),
    'something before the header': Buffer.concat([Buffer.from('\n'), paper]),
    'two files': Buffer.concat([paper, second]),
    'the true content in another file': Buffer.concat([second.subarray(0, second.indexOf('%shenbao-certificate')), paper.subarray(paper.indexOf('%shenbao-certificate'))]),
    'cut off': paper.subarray(0, paper.length - 1),
  }
  const pages = await PDFDocument.load(paper, { updateMetadata: false })
  pages.addPage([595, 842])
  attacks['a page more'] = Buffer.from(await pages.save())
  const annotated = await PDFDocument.load(paper, { updateMetadata: false })
  annotated.getPage(0).drawRectangle({ x: 60, y: 500, width: 300, height: 40 })
  attacks['something drawn over it'] = Buffer.from(await annotated.save())
  const replaced = await PDFDocument.load(second, { updateMetadata: false })
  const [page] = await (await PDFDocument.create()).copyPages(replaced, [0])
  expect(page).toBeDefined()
  const saved = await PDFDocument.load(paper, { updateMetadata: false })
  attacks['saved again by another program'] = Buffer.from(await saved.save())
  for (const [name, file] of Object.entries(attacks)) expect([name, (await check(file)).state === 'valid']).toEqual([name, false])
})

test('what is no certificate cannot be checked, and no garbage makes it stumble', async () => {
  const nothing = await PDFDocument.create()
  nothing.addPage()
  expect(await check(await nothing.save())).toEqual({ state: 'cannot-check', reason: 'no-certificate' })
  for (const text of ['', '%PDF-1.7', '%shenbao-certificate\n{}\n%end', '%shenbao-certificate\n[[[\n%end', `%shenbao-certificate\n${'['.repeat(100_000)}\n%end`]) expect((await check(Buffer.from(text))).state).toBe('cannot-check')
})

test('signed by somebody else it is of an unknown signer; without pinned keys nothing can be said', async () => {
  const other = await signedIn({ people: 40, instant: '2026-11-23T02:00:00.000Z', seed: 77 })
  const asked = async (): Promise<{ state: string; reason: CheckReason }> => {
    const { state, reason } = unwrap(await other.engine.call('certificate.verify', { source: { name: 'a.pdf', bytes: new Uint8Array(paper) } }))
    return { state, reason }
  }
  expect((await asked()).state).not.toBe('valid')
  await other.between((database) => database.exec('DELETE FROM bureau_key'))
  expect(await asked()).toEqual({ state: 'cannot-check', reason: 'no-keys' })
  await other.dispose()
}, 30_000)

test('past its date it is expired, and is not printed again', async () => {
  made.clock.set('2027-03-01T02:00:00.000Z')
  expect(await check(paper)).toEqual({ state: 'expired', reason: 'past-date' })
  const again = await made.engine.call('certificate.reprint', { number })
  expect(again.ok || again.error.params['reason']).toBe('certificate-expired')
  expect(unwrap(await made.engine.call('certificate.kept', { text: number, offset: 0, limit: 10 })).items).toMatchObject([{ number, printable: false }])
})
