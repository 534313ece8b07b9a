import { expect, test } from 'vitest'
import { initialsOf, pinyinOf } from './pinyin.ts'

test.each([
  ['张三', 'zhang san', 'zs'],
  ['单雄信', 'shan xiong xin', 'sxx'],
  ['单于丹', 'chan yu dan', 'cyd'],
  ['曾国藩', 'zeng guo fan', 'zgf'],
  ['解缙', 'xie jin', 'xj'],
  ['仇英', 'qiu ying', 'qy'],
  ['查良镛', 'zha liang yong', 'zly'],
  ['尉迟恭', 'yu chi gong', 'ycg'],
  ['欧阳修', 'ou yang xiu', 'oyx'],
  ['吕布', 'lv bu', 'lb'],
  ['阿依古丽·买买提', 'a yi gu li mai mai ti', 'ayglmmt'],
  ['MICHAEL JORDAN', 'michael jordan', 'mj'],
  ['', '', ''],
])('%s is read %s', (name, reading, initials) => {
  expect(pinyinOf(name)).toBe(reading)
  expect(initialsOf(name)).toBe(initials)
})

test('a character beyond the basic plane keeps its place', () => {
  expect([...initialsOf('李芳𬱖')]).toHaveLength(3)
  expect(initialsOf('李芳𬱖').startsWith('lf')).toBe(true)
})
