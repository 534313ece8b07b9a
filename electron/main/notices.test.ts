import { Notification } from '../../test/fakes/electron.ts'
import { beforeEach, expect, test } from 'vitest'
import { createNotices } from './notices.ts'

const opened: string[] = []
beforeEach(() => {
  Notification.shown.length = 0
  opened.length = 0
})
const notices = (mode: 'practice' | 'bureau' = 'bureau') => createNotices({ settings: () => ({ locale: 'zh-CN', mode }), onOpen: (to) => opened.push(to) })

test('says which limit, of how many and how long is left, and nothing of anybody; a click leads to 工作台', () => {
  notices()({ kind: 'report', stage: 'soon', count: 2, left: 320 })
  const [one] = Notification.shown
  expect([one?.title, one?.body]).toEqual(['工伤快报时限将到', '有 2 起工伤事故的快报社保局还没有收到,最早的一起还有 5 小时 20 分钟。点这里打开工作台。'])
  expect(opened).toEqual([])
  one?.emit('click')
  expect(opened).toEqual(['/workbench'])
})

test('the last day is called so, and what is made up is called practice', () => {
  notices('practice')({ kind: 'recognition', stage: 'last', count: 1, left: 0 })
  expect(Notification.shown.map(({ title, body }) => [title, body])).toEqual([['【练习】工伤认定申请期限将到', '有 1 起工伤事故还没有记下单位的认定申请,今天是最后一天。点这里打开工作台。']])
})
