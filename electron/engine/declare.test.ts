import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeId as numbered, SOUND_ID } from '../../test/fixtures/rules/add-sheet.ts'
import { personHere, type Standings } from '../../test/fakes/roster-people.ts'
import { seededEngine, type SeededEngine } from '../../test/fakes/seeded-engine.ts'
import type { AddContent } from '../../shared/domain/add-content.ts'
import type { DeclarationKind } from '../../shared/domain/declaration-kind.ts'
import type { RemoveContent } from '../../shared/domain/remove-content.ts'
import type { Beginning } from '../../shared/ipc/declare.ts'
import { unwrap } from '../../shared/result/result.ts'

const OTHER = numbered('43010219880605123')
const THIRD = numbered('43010219900909125')
const RETIRED = numbered('43010219641101021')
const ALL: Standings = { 110: '1', 210: '1', 310: '1', 330: '1', 410: '1', 510: '1' }

let made: SeededEngine
const open = async (...people: Parameters<typeof personHere>[]): Promise<void> => {
  await made?.dispose()
  made = await seededEngine({ people: people.map((of) => personHere(...of)) })
}
beforeEach(() => open([ALL], [ALL, { idNumber: OTHER, name: '李想' }], [{ ...ALL, 410: '2' }, { idNumber: THIRD, name: '李想' }]))
afterEach(async () => {
  await made.dispose()
})
const call: SeededEngine['engine']['call'] = (channel, input) => made.engine.call(channel, input)
const lookup = async (text: string, kind: DeclarationKind = 'add') => unwrap(await call('declare.lookup', { kind, text }))
const begin = async (idNumber: string | null, kind: DeclarationKind = 'add', personId: string | null = null) => unwrap(await call('declare.begin', { kind, personId, idNumber, name: null }))
function added({ declared }: Beginning): AddContent {
  if (declared.kind !== 'add') throw new Error('not a 增员')
  return declared.content
}
function stopped({ declared }: Beginning): RemoveContent {
  if (declared.kind !== 'remove') throw new Error('not a 减员')
  return declared.content
}
const standings = ({ advice }: Beginning): string[] => advice.operations.map(({ operation, standing }) => `${operation} ${standing}`)

describe('the one box', () => {
  test('a whole number finds its person, in any spelling', async () => {
    for (const text of [SOUND_ID, ` ${SOUND_ID.toLowerCase()} `, '430102920314021']) {
      expect(await lookup(text)).toMatchObject({ read: 'number', people: [{ name: '向楠', idNumber: SOUND_ID, open: null }], more: false, ambiguous: false })
    }
    expect((await lookup(SOUND_ID)).number).toEqual({ idNumber: SOUND_ID, idType: '01', findings: [], suggestions: [] })
  })

  test('the tail of a number comes before the same digits elsewhere', async () => {
    const tail = SOUND_ID.slice(14)
    await open([ALL], [ALL, { idNumber: numbered(`430102${'1990'}0101${SOUND_ID.slice(14, 17)}`), name: '钱前' }], [ALL, { idNumber: OTHER, name: '李想' }])
    expect(await lookup(tail)).toMatchObject({ read: 'part', people: [{ name: '向楠' }] })
  })

  test('a name, initials and part of a name', async () => {
    expect(await lookup('向楠')).toMatchObject({ read: 'name', people: [{ name: '向楠' }], ambiguous: false, number: null })
    expect((await lookup('xn')).people.map(({ name }) => name)).toEqual(['向楠'])
    expect((await lookup('李')).people).toHaveLength(2)
    expect((await lookup('李')).ambiguous).toBe(false)
  })

  test('two people of one name force a choice', async () => {
    const found = await lookup('李想')
    expect(found.ambiguous).toBe(true)
    expect(found.people.map(({ idNumber }) => idNumber).sort()).toEqual([OTHER, THIRD].sort())
  })

  test('a wrong check character offers the roster’s neighbours first, then the right character', async () => {
    const swapped = `${OTHER.slice(0, 14)}${OTHER[15]}${OTHER[14]}${OTHER.slice(16)}`
    const found = await lookup(swapped)
    expect(found.people).toEqual([])
    expect(found.number?.findings.map(({ ruleId }) => ruleId)).toEqual(['ID_CHECKSUM'])
    expect(found.number?.suggestions[0]).toEqual({ idNumber: OTHER, personId: `p-${OTHER}`, name: '李想', cause: 'swap' })
    expect(found.number?.suggestions.at(-1)).toMatchObject({ personId: null, cause: 'check' })
    const digit = `${SOUND_ID.slice(0, 16)}${(Number(SOUND_ID[16]) + 2) % 10}${SOUND_ID.slice(17)}`
    expect((await lookup(digit)).number?.suggestions[0]).toMatchObject({ idNumber: SOUND_ID, name: '向楠', cause: 'digit' })
  })

  test('an unfinished declaration of that kind is told', async () => {
    const content = added(await begin(SOUND_ID))
    const { id } = unwrap(await call('declare.create', { kind: 'add', content, formKey: null }))
    expect((await lookup(SOUND_ID)).people[0]?.open).toMatchObject({ id, kind: 'add', shownState: 'draft' })
    expect((await lookup(SOUND_ID, 'remove')).people[0]?.open).toBeNull()
  })

  test('other documents are numbers of their own kind', async () => {
    expect((await lookup('E12345678')).number).toMatchObject({ idType: '08', findings: [] })
    expect((await lookup('H12345678')).number).toMatchObject({ idType: '04' })
  })
})

describe('the beginning of a 增员', () => {
  test('of somebody new: the number fills birth date and sex, 新参保 is proposed, 工伤 begins tomorrow', async () => {
    const number = numbered('43010219950101123')
    const begun = await begin(number)
    expect(begun).toMatchObject({ person: null, open: null, origins: { birthDate: 'number', gender: 'number', idType: 'number', operation: 'roster', insuredFrom: 'default', insurances: 'default' } })
    expect(added(begun)).toMatchObject({ idNumber: number, idType: '01', birthDate: '1995-01-01', gender: '1', operation: 'new', insuredFrom: '2026-11-23', insurances: ['110', '210', '310', '330', '410', '510'] })
    expect(standings(begun)).toEqual(['new proposed', 'resume wrong', 'transfer possible'])
    expect(begun.advice).toMatchObject({ injuryCoverFrom: '2026-11-24', injuryOnly: false, dates: { earliest: '2026-08-23', latest: '2026-11-30' } })
    expect(begun.advice.insurances.find(({ insurance }) => insurance === '410')).toMatchObject({ open: true, from: '2026-11-24' })
    expect(begun.advice.insurances.find(({ insurance }) => insurance === '110')).toMatchObject({ open: true, from: '2026-11-01' })
  })

  test('of somebody whose 工伤 is suspended: 续保 of that alone, from the roster', async () => {
    const begun = await begin(THIRD)
    expect(added(begun)).toMatchObject({ name: '李想', operation: 'resume', insurances: ['410'], ethnicity: '15', wageFen: 520_000 })
    expect(begun.origins).toMatchObject({ name: 'roster', insurances: 'roster', wageFen: 'roster' })
    expect(standings(begun)).toEqual(['new wrong', 'resume proposed', 'transfer wrong'])
    expect(begun.advice.insurances.filter(({ open: isOpen }) => isOpen).map(({ insurance }) => insurance)).toEqual(['410'])
    expect(begun.advice.insurances.find(({ insurance }) => insurance === '110')).toMatchObject({ reason: 'active' })
  })

  test('the unit’s defaults fill what nobody else knows, and say so', async () => {
    unwrap(await call('preference.set', { addDefaults: { hukou: '21', employmentForm: '41', insurances: ['110', '410'] } }))
    const begun = await begin(numbered('43010219950101123'))
    expect(added(begun)).toMatchObject({ hukou: '21', employmentForm: '41', insurances: ['110', '410'] })
    expect(begun.origins).toMatchObject({ hukou: 'default', employmentForm: 'default', insurances: 'default' })
    expect(added(await begin(THIRD)).hukou).toBe('11')
  })

  test('of somebody past the statutory age: 工伤 alone, and both months are told', async () => {
    const begun = await begin(RETIRED)
    expect(added(begun)).toMatchObject({ insurances: ['410'], insuredIdentity: '318' })
    expect(begun.advice).toMatchObject({ injuryOnly: true, facts: { overAge: true, age: 62, retirement: { category: 'm', assumed: false, reached: true } } })
    expect(begun.advice.insurances.filter(({ reason }) => reason === 'injury-only')).toHaveLength(5)
  })

  test('a woman’s category is assumed where nothing tells, and said to be', async () => {
    const { advice } = await begin(numbered('43010219750101122'))
    expect(advice.facts).toMatchObject({ gender: '2', retirement: { category: 'f55', assumed: true } })
  })

  test('advice follows the fields: 实习生 go the 工伤-only way, findings stand beside their field', async () => {
    const content = { ...added(await begin(numbered('43010219950101123'))), personalIdentity: '3', mobile: '123' }
    const advice = unwrap(await call('declare.advise', { kind: 'add', personId: null, id: null, content }))
    expect(advice.injuryOnly).toBe(true)
    expect(advice.findings.map(({ ruleId, field }) => `${ruleId} ${field ?? ''}`)).toEqual(expect.arrayContaining(['PHONE_FORMAT mobile', 'INSURANCE_INJURY_ONLY insurance.110', 'NAME_REQUIRED name']))
  })

  test('the base is the wage within the limits of the month; 工伤 is not limited here', async () => {
    const content = { ...added(await begin(numbered('43010219950101123'))), wageFen: 100_000 }
    const { insurances } = unwrap(await call('declare.advise', { kind: 'add', personId: null, id: null, content }))
    expect(insurances.find(({ insurance }) => insurance === '410')?.baseFen).toBe(100_000)
    expect(insurances.find(({ insurance }) => insurance === '110')?.baseFen).toBeGreaterThan(100_000)
  })
})

describe('the beginning of a 减员', () => {
  test('ticks what runs, and has neither reason nor day', async () => {
    const begun = await begin(THIRD, 'remove')
    expect(stopped(begun)).toEqual({ name: '李想', idType: '01', idNumber: THIRD, operation: null, reason: null, removedOn: null, insurances: ['110', '210', '310', '330', '510'], remark: null })
    expect(begun.advice.insurances.find(({ insurance }) => insurance === '410')).toMatchObject({ open: false, reason: 'suspended' })
    expect(standings(begun)).toEqual(['suspend possible', 'end possible', 'retire possible', 'moveOut possible'])
    expect(begun.advice).toMatchObject({ injuryCoverFrom: null, facts: { retirement: { category: 'm', reached: false } } })
  })

  test('of somebody who has reached the age proposes retirement', async () => {
    await open([ALL, { idNumber: RETIRED, name: '老王', birthDate: '1964-11-01' }])
    const begun = await begin(RETIRED, 'remove')
    expect(stopped(begun).operation).toBe('retire')
    expect(standings(begun)[2]).toBe('retire proposed')
  })

  test('of a stranger is wrong whatever one presses', async () => {
    const begun = await begin(numbered('43010219950101123'), 'remove')
    expect(begun.advice.operations.every(({ standing }) => standing === 'wrong')).toBe(true)
    expect(begun.advice.findings.map(({ ruleId }) => ruleId)).toContain('OP_REMOVE_NOT_FOUND')
  })

  test('somebody who moves out needs a reason of that kind', async () => {
    const content: RemoveContent = { ...stopped(await begin(SOUND_ID, 'remove')), operation: 'moveOut', removedOn: '2026-11-20', reason: '6302' }
    expect(unwrap(await call('declare.advise', { kind: 'remove', personId: null, id: null, content })).findings).toEqual([])
    expect(unwrap(await call('declare.advise', { kind: 'remove', personId: null, id: null, content: { ...content, reason: '6301' } })).findings.map(({ ruleId }) => ruleId)).toEqual(['OP_REASON_MISMATCH'])
  })
})

describe('saving', () => {
  test('keeps a wrong draft, forgets the kept form with it, and a second is refused with the first', async () => {
    unwrap(await call('form.keep', { key: 'add', state: { name: '向' } }))
    const content = { ...added(await begin(SOUND_ID)), wageFen: -5 }
    const draft = unwrap(await call('declare.create', { kind: 'add', content, formKey: 'add' }))
    expect(draft).toMatchObject({ state: 'draft', shownState: 'draft', month: '2026-11', revision: 1, origin: { batchId: null, row: null }, heldUntil: null, attachments: 0 })
    expect(unwrap(await call('form.get', { key: 'add' }))).toBeNull()
    expect(await call('declare.create', { kind: 'add', content, formKey: null })).toMatchObject({ ok: false, error: { code: 'STATE_CONFLICT', params: { reason: 'duplicate', id: draft.id } } })
    expect(unwrap(await call('declaration.source', { id: draft.id }))).toBeNull()
  })

  test('of one without a number stands in nobody’s way', async () => {
    const content = { ...added(await begin(null)), name: '某人' }
    unwrap(await call('declare.create', { kind: 'add', content, formKey: null }))
    expect(unwrap(await call('declare.create', { kind: 'add', content, formKey: null }))).toMatchObject({ state: 'draft' })
  })

  test('asks for somebody who is signed in', async () => {
    const content = added(await begin(SOUND_ID))
    await call('session.signOut', {})
    expect(await call('declare.create', { kind: 'add', content, formKey: null })).toMatchObject({ ok: false, error: { code: 'NOT_SIGNED_IN' } })
  })
})
