import { maskId } from '../../domain/mask.ts'
import { defineRule } from '../rule.ts'

/**
 * The cell holds a number of more than 15 digits: Excel lost its tail (facts 6, row 5). Never repaired; the
 * roster's person of that name whose number begins alike is offered, masked.
 */
export const idNumericCell = defineRule({
  id: 'ID_NUMERIC_CELL',
  severity: 'error',
  reads: [],
  spoils: 'field',
  check(subject, context, report) {
    if (!subject.idDamaged) return
    const text = subject.text('idNumber')
    const kept = (/[eE]/.test(text) ? text.replace(/[eE].*$/, '').replace('.', '') : text).slice(0, 15)
    const name = subject.value('name')
    const matches = (name === null ? [] : (context.roster?.byName(name) ?? [])).filter((person) => person.idNumber.startsWith(kept))
    const [only] = matches
    report('idNumber', { rosterMatch: matches.length === 1 && only ? maskId(only.idNumber) : null, rosterMatches: matches.length })
  },
})
