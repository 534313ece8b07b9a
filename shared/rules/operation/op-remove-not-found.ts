import { canonicalId } from '../../domain/id-number.ts'
import { maskId } from '../../domain/mask.ts'
import { defineRule } from '../rule.ts'

/** 减员, but the person is not on the roster (facts 5.6). Where the roster knows exactly one person of the name, its masked number is offered. */
export const opRemoveNotFound = defineRule({
  id: 'OP_REMOVE_NOT_FOUND',
  severity: 'error',
  kinds: ['remove'],
  needs: ['roster'],
  reads: ['idNumber', 'idType'],
  spoils: 'field',
  check(subject, context, report) {
    if (subject.canonicalId === null || subject.rosterPerson(context) !== null) return
    const name = subject.value('name')
    const matches = name === null ? [] : (context.roster?.byName(name) ?? [])
    const [only] = matches
    report('idNumber', { rosterMatch: matches.length === 1 && only ? maskId(canonicalId(only.idNumber)) : null })
  },
})
