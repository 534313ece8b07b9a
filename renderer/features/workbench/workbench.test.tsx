// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { FAKE_STATUS } from '../../api/fake/fake-answers.ts'
import { openApp } from '../../app/open-app.tsx'

afterEach(cleanup)

const NOTHING = { wrong: 0, ready: 0, returned: 0, refused: 0 }

test('what is to be done leads to its window with the filter set, the most pressing first', async () => {
  openApp('#/workbench')
  const panel = await screen.findByRole('region', { name: '要办的事' })
  const lines = (await within(panel).findAllByRole('link')).map((link) => [link.textContent?.trim(), link.getAttribute('href')])
  expect(lines).toEqual([
    ['1 份工伤快报被社保局退回:按审核意见修改后重新报送', '#/accident-confirm?state=returned'],
    ['1 笔增员被社保局退回:按审核意见修改后重新报送', '#/confirm?state=returned'],
    ['2 笔减员被社保局退回:按审核意见修改后重新报送', '#/confirm-remove?state=returned'],
    ['1 笔搁置在本机:社保局没有收下,请看原因再决定', '#/sync?tab=parked'],
    ['1 份工伤快报草稿有错误:改正后才能确认', '#/accident-confirm?state=draft'],
    ['1 份工伤快报待确认:确认提交以后社保局才收得到', '#/accident-confirm?state=ready'],
    ['6 份增员草稿有错误:改正后才能确认', '#/confirm?state=draft'],
    ['「十一月新员工(第二批).xlsx」已核对 1,240 行(其中 62 行要改),还没有生成草稿', '#/batch?batch=b1'],
    ['12 份增员草稿待确认', '#/confirm?state=ready'],
    ['3 份减员草稿待确认', '#/confirm-remove?state=ready'],
    ['3 笔已确认,等待发送', '#/sync'],
    ['1 笔增员不予受理:查看社保局的理由', '#/confirm?state=refused'],
  ])
})

test('deadlines say the day and how long is left', async () => {
  openApp('#/workbench')
  const strip = await screen.findByRole('region', { name: '期限' })
  expect(within(strip).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['2026-11-25还有 2 天2026-11 月度申报截止', '2026-12-01还有 8 天社保局停机:年终结转'])
})

test('injuries whose clocks run say what is left of each limit, and lead to the report: to be written on, or to be read', async () => {
  openApp('#/workbench')
  const panel = await screen.findByRole('region', { name: '工伤时限' })
  const links = within(panel).getAllByRole('link')
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['#/accident?id=a1', '#/accident-confirm?id=a4'])
  expect(links[0]?.textContent).toContain('2026-11-23 08:40 三车间 向*、王*、李* 等 4 人')
  expect(links[0]?.textContent).toContain('快报 还有 5 小时 20 分(最迟 2026-11-24 08:40)')
  expect(links[1]?.textContent).toContain('单位申请认定 还有 8 天')
})

test('who retires soon leads to the person, and an assumed rule says so', async () => {
  openApp('#/workbench')
  const panel = await screen.findByRole('region', { name: '快到法定退休年龄的人' })
  expect(within(panel).getAllByRole('link')[0]?.getAttribute('href')).toBe('#/person?id=p1')
  expect(within(panel).getByText('个人身份不明,请核对')).toBeTruthy()
  expect(within(panel).getByText('女工人(原 50 岁)', { exact: false })).toBeTruthy()
})

test('nothing to do says what comes first when there is', async () => {
  openApp('#/workbench', {
    'workbench.today': () => ({ today: '2026-11-23', month: '2026-11', add: NOTHING, remove: NOTHING, accident: NOTHING, injuries: [], outbox: { waiting: 0, parked: 0 }, batches: [], deadlines: [], retiring: { total: 0, until: '2027-02', people: [] } }),
  })
  expect(await screen.findByText('没有要办的事。')).toBeTruthy()
  expect(screen.getByText('没有时限未办结的工伤事故', { exact: false })).toBeTruthy()
  expect(screen.getByText('2026-11 至 2027-02 没有人到法定退休年龄。')).toBeTruthy()
})

test('without a roster nobody is said not to be of age, and the way to the roster is there', async () => {
  openApp('#/workbench', { 'session.status': () => ({ ...FAKE_STATUS, rosterSyncedAt: null }), 'workbench.today': () => ({ today: '2026-11-23', month: '2026-11', add: NOTHING, remove: NOTHING, accident: NOTHING, injuries: [], outbox: { waiting: 0, parked: 0 }, batches: [], deadlines: [], retiring: { total: 0, until: '2027-02', people: [] } }) })
  const panel = await screen.findByRole('region', { name: '快到法定退休年龄的人' })
  expect(await within(panel).findByText(/本机还没有花名册/)).toBeTruthy()
  expect(within(panel).getByRole('link', { name: '去更新花名册' }).getAttribute('href')).toBe('#/unit?tab=roster')
  expect(screen.queryByText(/没有人到法定退休年龄/)).toBeNull()
})
