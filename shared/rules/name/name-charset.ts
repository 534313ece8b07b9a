import { badNameCharacter } from '../../domain/person-name.ts'
import { defineRule } from '../rule.ts'

/** A name with digits, `?`, U+FFFD, private-use or control characters: a rare character was lost on the way (facts 5.9). */
export const nameCharset = defineRule({
  id: 'NAME_CHARSET',
  severity: 'error',
  reads: ['name'],
  spoils: 'field',
  check(subject, _context, report) {
    const name = subject.value('name')
    if (name === null) return
    const character = badNameCharacter(name)
    if (character === null) return
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    const visible = character >= '!' && character <= '~'
    report('name', { character: visible ? character : '', codePoint: `U+${code}`, position: [...name].indexOf(character) + 1 })
  },
})
