import { hasSpaceInHanName } from '../../domain/person-name.ts'
import { defineRule } from '../rule.ts'

/** A blank inside a Han name; removed only when the person says so. */
export const nameSpace = defineRule({
  id: 'NAME_SPACE',
  severity: 'warning',
  reads: ['name'],
  check(subject, _context, report) {
    const name = subject.value('name')
    if (name !== null && hasSpaceInHanName(name)) report('name', { suggested: name.replaceAll(' ', '') })
  },
})
