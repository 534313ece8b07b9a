import { expect, test } from 'vitest'
import { UI_CATALOGUE, type UiKey } from './catalogue.ts'

const blanks = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!).sort()

test('both languages fill in the same things', () => {
  for (const key of Object.keys(UI_CATALOGUE['zh-CN']) as UiKey[]) expect(blanks(UI_CATALOGUE.en[key]), key).toEqual(blanks(UI_CATALOGUE['zh-CN'][key]))
})

test('no words end in a bare code or in 操作失败', () => {
  for (const words of Object.values(UI_CATALOGUE['zh-CN'])) expect(words).not.toMatch(/操作失败|[A-Z]{3,}_[A-Z]+/)
})
