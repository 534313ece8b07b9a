import { canonicalId } from '../../domain/id-number.ts'
import { maskId } from '../../domain/mask.ts'
import { bit } from '../field.ts'
import { defineRule } from '../rule.ts'

/** 证件号码 is empty. Where the roster knows exactly one person of the name, its masked number is offered. */
export const idRequired = defineRule({
  id: 'ID_REQUIRED',
  severity: 'error',
  reads: [],
  spoils: 'field',
  check(subject, context, report) {
    if (!subject.isBlank('idNumber') || (subject.absent & bit('idNumber')) !== 0) return
    const name = subject.value('name')
    const matches = name === null ? [] : (context.roster?.byName(name) ?? [])
    const [only] = matches
    report('idNumber', { rosterMatch: matches.length === 1 && only ? maskId(canonicalId(only.idNumber)) : null })
  },
})
