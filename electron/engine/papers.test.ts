import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addFile } from '../../test/fakes/add-file.ts'
import { seededEngine, type SeededEngine } from '../../test/fakes/seeded-engine.ts'
import { closed, pageTexts } from '../../test/fixtures/papers/pdf-tools.ts'
import { signedIn, type SignedIn } from '../../test/fakes/signed-in.ts'
import type { Person } from '../../shared/domain/person.ts'
import { unwrap } from '../../shared/result/result.ts'

const textOf = async (engine: SeededEngine['engine'], documentId: string): Promise<string> => closed(pageTexts(unwrap(await engine.call('document.bytes', { documentId })).bytes).join(''))

describe('人员增员异动申报报表', () => {
  let made: SeededEngine
  beforeAll(async () => {
    made = await seededEngine()
    const batch = unwrap(await made.engine.call('batch.import', { jobId: randomUUID(), kind: 'add', source: { path: await addFile([{ name: '阿依古丽·买买提' }, { wageFen: '6000' }]) }, today: null }))
    unwrap(await made.engine.call('batch.createDrafts', { jobId: randomUUID(), id: batch.id, includeWarned: false }))
  })
  afterAll(() => made.dispose())
  const report = async (states: string[], month = '2026-11') => unwrap(await made.engine.call('report.create', { jobId: randomUUID(), kind: 'add', month, states, copies: 1 }))

  test('lists the declarations of the month in the words of the code tables', async () => {
    const { documentId, people, pages, fileName } = await report(['ready'])
    expect({ people, pages, fileName }).toEqual({ people: 2, pages: 1, fileName: '人员增员异动申报报表-2026-11.pdf' })
    const text = await textOf(made.engine, documentId)
    for (const words of ['湖南省长沙市', '湖南示例制造有限公司', '91350100M000100Y43', '阿依古丽·买买提', '新参保', '在职人员新参保', '2026-11-01', '6,000.00', '企业职工', '草稿', '练习']) expect(text).toContain(words)
  })

  test('has nobody in it where no declaration is in these states or months', async () => {
    expect((await report(['accepted'])).people).toBe(0)
    expect((await report(['ready'], '2026-10')).people).toBe(0)
  })

  test('is of all that stands where no state is chosen', async () => expect((await report([])).people).toBe(2))

  test('says 已报送 once every line is with the bureau, and 已受理 once every line is accepted', async () => {
    await made.between((database) => database.exec("UPDATE declaration SET state = 'submitted'"))
    expect(await textOf(made.engine, (await report(['submitted'])).documentId)).toContain('已报送')
    await made.between((database) => database.exec("UPDATE declaration SET state = 'accepted'"))
    expect(await textOf(made.engine, (await report(['accepted'])).documentId)).toContain('已受理')
  })
})

describe('工伤保险单位证明', () => {
  let made: SignedIn
  let insured: Person
  beforeAll(async () => {
    made = await signedIn({ people: 60 })
    unwrap(await made.updateRoster())
    const people = await made.between((database) => (database.prepare('SELECT record FROM person_record').pluck().all() as string[]).map((record) => JSON.parse(record) as Person))
    const found = people.find(({ participations }) => participations.some(({ insurance, insuredStatus }) => insurance === '410' && insuredStatus === '1'))
    if (!found) throw new Error('nobody is insured')
    insured = found
  })
  afterAll(() => made.dispose())
  const create = (changes: object = {}) => made.engine.call('certificate.create', { idNumber: insured.idNumber, name: insured.name, unitName: null, ...changes })

  test('comes signed from the bureau, is checked, and carries its code', async () => {
    const certificate = unwrap(await create())
    expect(certificate).toMatchObject({ verdict: 'valid', pages: 1 })
    expect(certificate.fileName).not.toContain(insured.name)
    const text = await textOf(made.engine, certificate.documentId)
    for (const words of [insured.name, insured.idNumber, String(certificate.number), '验证码']) expect(text).toContain(words)
    expect(text).not.toContain('单位留存件')
  })

  test('of somebody whom the bureau does not know is refused in its words', async () => {
    expect(await create({ name: '查无此人' })).toMatchObject({ ok: false, error: { code: 'BUREAU_REFUSED' } })
  })

  test('of another unit is refused', async () => {
    expect(await create({ unitName: '别的公司' })).toMatchObject({ ok: false, error: { code: 'ARGUMENT_INVALID' } })
  })

  test('signed by a key that is not pinned is not believed: the page is the unit’s own', async () => {
    await made.between((database) => database.exec("CREATE TABLE kept_key AS SELECT * FROM bureau_key; DELETE FROM bureau_key; DELETE FROM certificate"))
    const certificate = unwrap(await create())
    expect(certificate).toMatchObject({ verdict: 'unknown-key', number: null })
    expect(await textOf(made.engine, certificate.documentId)).toContain('单位留存件,非社保经办机构出具')
    await made.between((database) => {
      expect(database.prepare('SELECT count(*) FROM certificate').pluck().get()).toBe(0)
      database.exec('INSERT INTO bureau_key SELECT * FROM kept_key; DROP TABLE kept_key')
    })
  })

  test('offline is the kept one, once there is one; a kept one that was changed is not used', async () => {
    const online = unwrap(await create())
    await made.bureau.close()
    expect(unwrap(await create())).toMatchObject({ verdict: 'valid', number: online.number })
    await made.between((database) => database.exec("UPDATE certificate SET payload = replace(payload, '长沙', '株洲')"))
    const certificate = unwrap(await create())
    expect(certificate).toMatchObject({ verdict: 'absent', number: null })
    const text = await textOf(made.engine, certificate.documentId)
    expect(text).toContain('单位留存件,非社保经办机构出具')
    expect(text).not.toContain('验证码：')
    expect(await create({ name: '查无此人' })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
  })
})

test('an engine without a bureau prints no page of somebody who is not on the roster', async () => {
  const made = await seededEngine()
  expect(await made.engine.call('certificate.create', { idNumber: '11010519491231002X', name: '某人', unitName: null })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
  await made.dispose()
})
