import { expect, test } from 'vitest'
import { appError, APP_ERROR_CODES } from '../../result/app-error.ts'
import { describeError } from './describe-error.ts'

test('figures stand in the words', () => {
  expect(describeError(appError('SYNC_WOULD_REMOVE_MANY', { removals: 60, people: 2000 }), 'zh-CN').message).toBe('这次更新会从花名册移出 60 人(现有 2000 人),已停下')
  expect(describeError(appError('ARGUMENT_INVALID', { at: ['source', 'today'] }), 'zh-CN').message).toBe('填写的内容不对:source、today')
})

test('a figure that is not known leaves no hole', () => {
  expect(describeError(appError('FILE_LOCKED'), 'zh-CN').message).toBe('文件正被别的程序打开着,写不进去')
})

test.each(['zh-CN', 'en'] as const)('every failure has words of its own in %s', (locale) => {
  const messages = APP_ERROR_CODES.map((code) => describeError(appError(code), locale).message)
  expect(messages.every((message) => message.length > 3 && !message.includes('{'))).toBe(true)
  expect(new Set(messages).size).toBe(messages.length)
})
