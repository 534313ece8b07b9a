import type { FakeAnswers } from './fake-answers.ts'
import { fakeDeclaration, fakeRemoval } from './fake-declaration.ts'

const FACTS = { birthDate: null, gender: null, age: null, retirement: null, overAge: false }
const ADVICE = { findings: [], facts: FACTS, operations: [], dates: { earliest: '2026-11-01', latest: '2026-11-30' }, injuryCoverFrom: null, insurances: [], injuryOnly: false }

type Declaring = 'declare.lookup' | 'declare.begin' | 'declare.advise' | 'declare.create' | 'form.keep' | 'form.get' | 'form.forget' | 'preference.get' | 'preference.set'

/** What the single forms ask; their tests change what they are about. */
export function fakeDeclaring(): Pick<FakeAnswers, Declaring> {
  const preferences = { recallMinutes: 10, autoSend: false, addDefaults: {} }
  return {
    'declare.lookup': () => ({ read: 'name', people: [], more: false, ambiguous: false, number: null }),
    'declare.begin': ({ kind }) => ({ declared: kind === 'add' ? { kind, content: fakeDeclaration(0).content } : { kind, content: fakeRemoval(0).content }, origins: {}, person: null, open: null, advice: ADVICE }),
    'declare.advise': () => ADVICE,
    'declare.create': ({ kind }) => (kind === 'add' ? fakeDeclaration(0) : fakeRemoval(0)),
    'form.keep': () => ({}),
    'form.get': () => null,
    'form.forget': () => ({}),
    'preference.get': () => preferences,
    'preference.set': (change) => ({ ...preferences, ...(change as Partial<typeof preferences>) }),
  }
}
