import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS, upgradeSettings } from './settings-upgrade.ts'

test('what is whole stays as it is', () => {
  const stored = { ...DEFAULT_SETTINGS, lastUnit: '43010001', listColumns: { roster: ['name'] } }
  expect(upgradeSettings(stored)).toEqual(stored)
})

test.each([[null], ['text'], [[1, 2]], [undefined]])('%j is no settings: the defaults', (stored) => {
  expect(upgradeSettings(stored)).toEqual(DEFAULT_SETTINGS)
})

test('one bad field costs that field alone', () => {
  expect(upgradeSettings({ ...DEFAULT_SETTINGS, locale: 'kl', lastOperator: '王芳' })).toEqual({ ...DEFAULT_SETTINGS, lastOperator: '王芳' })
})
