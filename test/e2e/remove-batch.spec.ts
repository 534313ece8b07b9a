import type { Page } from '@playwright/test'
import { systemClock, todayOf } from '../../electron/platform/clock.ts'
import { leavingRow, removeFile } from '../fakes/remove-file.ts'
import { expect, test } from './fixtures/app.ts'
import { countOf, remark, syncUntilAnswered } from './steps/declarations.ts'
import { chooseFile } from './steps/dialogs.ts'
import * as job from './steps/main-job.ts'

const patience = { timeout: 30_000 }
test.setTimeout(300_000)

/** People of the roster who can leave, with their whole numbers. */
const leavers = (page: Page, count: number) =>
  page.evaluate(async (wanted) => {
    const filter = { text: '', insuredStatus: '1', paymentStatus: null, insuredIdentity: '101' }
    const people = await window.api!.roster.page({ offset: 0, limit: wanted, sort: null, filter } as never)
    if (!people.ok) throw new Error(people.error.code)
    return Promise.all(
      people.value.items.map(async ({ id, name, idType, activeInsurances }) => {
        const whole = await window.api!.roster.reveal({ id })
        return { name, idType, idNumber: whole.ok ? whole.value.idNumber : '', participations: activeInsurances.map((insurance) => ({ insurance, insuredStatus: '1' })) }
      }),
    )
  }, count)

test('批量减员报盘 without a mouse after the file: word typed, sent, accepted, returned, refused, mended', async ({ practising: { electron, page } }) => {
  const today = todayOf(systemClock)
  const people = await leavers(page, 4)
  const answers = ['练习:退回', '练习:不予受理', '练习:通过', '练习:通过']
  const rows = people.map((person, index) => leavingRow(person, { removedOn: today, remark: answers[index]!, ...(index === 3 ? { operation: '终止参保', reason: '6401' } : {}) }))
  const press = (keys: string): Promise<void> => page.keyboard.press(keys)

  await press('Alt+7')
  await expect(page.getByRole('heading', { level: 1, name: '批量减员报盘' })).toBeVisible(patience)
  await chooseFile(electron, await removeFile(rows))
  await page.getByRole('button', { name: '浏览' }).focus()
  await press('Enter')
  await expect(page.getByRole('region', { name: '行数核对' })).toContainText('行数对平', patience)
  await press('Control+Enter')
  await expect(page.getByRole('dialog')).toContainText('份减员草稿', patience)
  await page.getByRole('dialog').getByRole('button', { name: '生成草稿' }).focus()
  await press('Enter')
  await expect(page.getByText('已生成 4 份草稿')).toBeVisible(patience)

  await press('Alt+8')
  const grid = page.getByRole('grid', { name: '减员确认' })
  await expect(grid.getByRole('button', { name: '修改' }).first()).toBeVisible(patience)
  await expect(grid).toBeFocused()
  await press('Control+a')
  await press('Control+Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(`4 人将停保(暂停参保 3 人、终止参保 1 人),最后缴费月 ${today.slice(0, 7)}`, patience)
  const acknowledge = dialog.getByRole('button', { name: '知悉提醒' })
  if (await acknowledge.isVisible()) {
    await acknowledge.click()
    await expect(acknowledge).toBeHidden(patience)
  }
  await expect(dialog.getByRole('button', { name: '确认通过(3)' })).toBeVisible()
  await dialog.getByLabel('请输入「终止」', { exact: false }).focus()
  await page.keyboard.type('终止')
  await dialog.getByRole('button', { name: '确认通过(4)' }).focus()
  await press('Enter')
  await expect(page.getByText('已确认 4 人,等待发送')).toBeVisible(patience)
  const recall = page.getByRole('region', { name: '撤回期' })
  await recall.getByRole('button', { name: '立即发送' }).focus()
  await press('Enter')
  await expect(recall).toBeHidden(patience)
  await syncUntilAnswered(page, 'remove')
  expect(await Promise.all(['accepted', 'returned', 'refused'].map((state) => countOf(page, 'remove', state)))).toEqual([2, 1, 1])

  await page.getByRole('link', { name: '退回 1' }).focus()
  await press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: '减员确认' })).toBeVisible(patience)
  await expect(page.getByText(/显示 1 \/ 4/)).toBeVisible(patience)
  await grid.focus()
  await press('Enter')
  await remark(page, '练习:通过')
  await page.getByRole('search').getByRole('button', { name: '重置条件' }).click()
  await job.confirmTicked(page, 'remove')
  await job.sendNow(page)
  await syncUntilAnswered(page, 'remove')
  expect(await countOf(page, 'remove', 'accepted')).toBe(3)
  expect(await countOf(page, 'remove')).toBe(4)
})
