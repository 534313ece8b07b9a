import type { AddContent } from '../../../shared/domain/add-content.ts'
import type { Advice, Lookup } from '../../../shared/ipc/declare.ts'
import type { FormState } from '../../../shared/ipc/form.ts'
import type { Preferences } from '../../../shared/ipc/preference.ts'
import type { FakeAnswers } from './fake-answers.ts'
import { fakeDeclaration, fakeRemoval } from './fake-declaration.ts'
import { fakePerson } from './fake-people.ts'

type Declaring = 'declare.lookup' | 'declare.begin' | 'declare.advise' | 'declare.create' | 'form.keep' | 'form.get' | 'form.forget' | 'preference.get' | 'preference.set'

/** A number whose check character is right, and nobody's. */
export const FAKE_NUMBER = '430102199601210211'

const EMPTY: AddContent = {
  name: '', idType: '01', idNumber: FAKE_NUMBER, gender: '1', birthDate: '1996-01-21', ethnicity: '01', hukou: null, operation: null, insuredFrom: '2026-11-23', insurances: [], wageFen: null,
  employmentForm: '41', insuredIdentity: '101', personalIdentity: null, workStartDate: null, education: null, mobile: null, hukouAddress: null, contactAddress: null, formerUnit: null, remark: null,
}

/** What the engine says of a new person of 30 who may join everything. */
export const FAKE_ADD_ADVICE: Advice = {
  findings: [],
  facts: { birthDate: '1996-01-21', gender: '1', age: 30, retirement: null, overAge: false },
  operations: [
    { operation: 'new', standing: 'proposed', reason: 'not-on-roster', params: {} },
    { operation: 'resume', standing: 'wrong', reason: 'resume-unknown', params: {} },
    { operation: 'transfer', standing: 'possible', reason: 'transfer-elsewhere', params: {} },
  ],
  dates: { earliest: '2026-08-23', latest: '2026-11-30' },
  injuryCoverFrom: '2026-11-24',
  insurances: ['110', '210', '310', '410', '510'].map((insurance) => ({ insurance, open: true, reason: null, from: insurance === '410' ? '2026-11-24' : '2026-11-01', baseFen: insurance === '410' ? null : 402_000 })),
  injuryOnly: false,
}

/** What the engine says of a person whose 养老 and 工伤 run. */
export const FAKE_REMOVE_ADVICE: Advice = {
  ...FAKE_ADD_ADVICE,
  facts: { birthDate: '1966-02-11', gender: '2', age: 60, overAge: false, retirement: { category: 'f55', assumed: true, years: 55, months: 0, month: '2021-02', oldMonth: '2021-02', earliest: '2021-02', latest: '2021-02', reached: true } },
  operations: [
    { operation: 'suspend', standing: 'possible', reason: 'suspend', params: {} },
    { operation: 'end', standing: 'possible', reason: 'end', params: {} },
    { operation: 'retire', standing: 'wrong', reason: 'retire-early', params: { month: '2029-03', earliest: '2026-03', latest: '2032-03' } },
    { operation: 'moveOut', standing: 'possible', reason: 'move-out', params: {} },
  ],
  injuryCoverFrom: null,
  insurances: ['110', '410'].map((insurance) => ({ insurance, open: true, reason: null, from: '2020-03-01', baseFen: 520_000 })),
}

const found = (part: Partial<Lookup>): Lookup => ({ read: 'name', people: [], more: false, ambiguous: false, number: null, ...part })

/** Of the roster's first five hundred: a whole number is one person, or somebody new. */
function lookUp(text: string): Lookup {
  const people = Array.from({ length: 500 }, (_, index) => fakePerson(index)).filter(({ name, idNumber }) => name.startsWith(text) || idNumber === text)
  if (text.length === 18 && people.length === 0) return found({ read: 'number', number: { idNumber: text, idType: '01', findings: [], suggestions: [] } })
  return found({ read: text.length === 18 ? 'number' : 'name', people: people.slice(0, 50).map((line) => ({ ...line, open: null })), more: people.length > 50 })
}

/** What the single forms ask; their tests change what they are about. */
export function fakeDeclaring(): Pick<FakeAnswers, Declaring> {
  let preferences: Preferences = { recallMinutes: 10, autoSend: false, injuryNotices: true, addDefaults: { ethnicity: '01', employmentForm: '41' } }
  const kept = new Map<string, FormState>()
  const personOf = (id: string) => {
    const line = fakePerson(Number(id.slice(1)))
    const participations = line.activeInsurances.map((insurance) => ({ insurance, insuredStatus: '1', paymentStatus: '1', from: '2020-03-01', to: null, wageFen: line.wageFen, paidUntil: '2026-10' }))
    return { ...line, version: 1, ethnicity: '01', hukou: '11', personalIdentity: null, employmentForm: '41', workStartDate: '2012-07-01', mobile: '13812345678', participations }
  }
  return {
    'declare.lookup': ({ text }) => lookUp(text),
    'declare.begin': ({ kind, personId, idNumber, name }) => {
      const person = personId ? personOf(personId) : null
      const who = { name: person?.name ?? name ?? '', idType: '01', idNumber: person?.idNumber ?? idNumber ?? '' }
      return {
        declared: kind === 'add' ? { kind, content: { ...EMPTY, ...who } } : { kind, content: { ...fakeRemoval(0).content, ...who, operation: null, reason: null, removedOn: '2026-11-23', insurances: ['110', '410'] } },
        origins: { ethnicity: 'default', employmentForm: 'default', birthDate: 'number' }, person, open: null, advice: kind === 'add' ? FAKE_ADD_ADVICE : FAKE_REMOVE_ADVICE,
      }
    },
    'declare.advise': ({ kind }) => (kind === 'add' ? FAKE_ADD_ADVICE : FAKE_REMOVE_ADVICE),
    'declare.create': (declared) => {
      if (declared.formKey) kept.delete(declared.formKey)
      const saved = { state: 'draft' as const, shownState: 'ready' as const, findings: [] }
      return declared.kind === 'add' ? { ...fakeDeclaration(0), ...saved, content: declared.content } : { ...fakeRemoval(0), ...saved, content: declared.content }
    },
    'form.keep': ({ key, state }) => {
      kept.set(key, state)
      return {}
    },
    'form.get': ({ key }) => {
      const state = kept.get(key)
      return state ? { state, keptAt: '2026-11-23T06:55:00.000Z' } : null
    },
    'form.forget': ({ key }) => {
      kept.delete(key)
      return {}
    },
    'preference.get': () => preferences,
    'preference.set': (change) => (preferences = { ...preferences, ...(change as Partial<Preferences>) }),
  }
}
