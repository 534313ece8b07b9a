import { systemClock, todayOf } from '../../electron/platform/clock.ts'
import { writeDemoWorkbook } from '../demo/demo-workbook.ts'
import { expect, test } from './fixtures/app.ts'
import { countOf, remark, syncUntilAnswered } from './steps/declarations.ts'
import * as job from './steps/main-job.ts'

const patience = { timeout: 30_000 }
test.setTimeout(300_000)

test('增员确认 by mouse: edited together, undone, recalled, confirmed again, returned, mended, accepted once', async ({ practising: { electron, page } }) => {
  const workbook = test.info().outputPath('名单.xlsx')
  await writeDemoWorkbook(workbook, todayOf(systemClock), 6)
  await job.importWorkbook(electron, page, workbook)
  await job.createDrafts(page)
  await page.getByRole('button', { name: '去增员确认' }).click()
  const grid = page.getByRole('grid', { name: '增员确认' })
  await expect(grid.getByRole('button', { name: '修改' }).first()).toBeVisible(patience)

  // Together: what is the same for everybody, with a preview; one step of undo.
  await grid.focus()
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: '批量修改' }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByLabel('要一起改的项目').fill('备注')
  await page.keyboard.press('Enter')
  await drawer.getByRole('textbox', { name: '备注' }).fill('练习:通过')
  await expect(drawer.getByRole('region', { name: '预览:改动前 → 改动后' })).toContainText('将改动 6 笔', patience)
  await drawer.getByRole('button', { name: '修改 6 笔' }).click()
  await expect(page.getByText(/已修改 6 笔/)).toBeVisible(patience)
  await grid.focus()
  await page.keyboard.press('Control+z')
  await expect(page.getByText(/已撤销:批量修改 6 笔/)).toBeVisible(patience)
  await page.getByRole('button', { name: '重做', exact: true }).click()
  await expect(page.getByText(/已重做:批量修改 6 笔/)).toBeVisible(patience)
  await grid.getByRole('button', { name: '修改' }).first().click()
  await remark(page, '练习:退回')

  expect(await job.confirmTicked(page)).toContain('将新增 6 人(新参保 6 人)')
  const bar = page.getByRole('region', { name: '撤回期' })
  await expect(bar).toContainText('6 笔已确认,还没有发送')
  await bar.getByRole('button', { name: '全部撤回' }).click()
  await expect(page.getByText(/已撤回 6 笔,回到草稿/)).toBeVisible(patience)
  expect(await countOf(page, 'add', 'queued')).toBe(0)
  await expect(bar).toBeHidden(patience)

  await job.confirmTicked(page)
  // What is held does not leave, even where somebody syncs.
  expect(await job.syncNow(page)).toContain('报送 0 笔')
  await job.openWindow(page, '增员确认')
  await job.sendNow(page)
  await syncUntilAnswered(page, 'add')
  expect(await countOf(page, 'add', 'accepted')).toBe(5)
  expect(await countOf(page, 'add', 'returned')).toBe(1)

  await job.openWindow(page, '增员确认')
  await expect(page.getByText('社保局退回了 1 笔', { exact: false })).toBeVisible(patience)
  await page.getByRole('button', { name: '只看退回' }).click()
  await expect(page.getByText(/显示 1 \/ 6/)).toBeVisible(patience)
  await grid.getByRole('button', { name: '审核明细' }).click()
  await expect(page.getByRole('dialog')).toContainText('下一步')
  await page.getByRole('button', { name: '修改并重报' }).click()
  await expect(page.getByRole('dialog').getByText('社保局:', { exact: false }).first()).toBeVisible(patience)
  await remark(page, '练习:通过')
  await page.getByRole('search').getByRole('button', { name: '重置条件' }).click()
  await job.confirmTicked(page)
  await job.sendNow(page)
  await syncUntilAnswered(page, 'add')
  expect(await countOf(page, 'add', 'accepted')).toBe(6)
  expect(await countOf(page, 'add')).toBe(6)
})

test('what was deleted is brought back after the plug was pulled', async ({ launch, practising: first }) => {
  const workbook = test.info().outputPath('名单.xlsx')
  await writeDemoWorkbook(workbook, todayOf(systemClock), 6)
  await job.importWorkbook(first.electron, first.page, workbook)
  await job.createDrafts(first.page)
  await first.page.getByRole('button', { name: '去增员确认' }).click()
  const grid = first.page.getByRole('grid', { name: '增员确认' })
  await grid.getByRole('button', { name: '删除' }).first().click(patience)
  await first.page.getByRole('dialog').getByRole('button', { name: /^删 ?除$/ }).click()
  await expect(first.page.getByText(/放进回收站/).first()).toBeVisible(patience)
  expect(await countOf(first.page, 'add')).toBe(5)
  await first.kill()

  const second = await launch({ userData: first.userData })
  await job.enterPractice(second.page)
  await job.openWindow(second.page, '增员确认')
  await expect(second.page.getByRole('button', { name: /^撤销:删除/ })).toBeEnabled(patience)
  await second.page.getByRole('grid', { name: '增员确认' }).focus()
  await second.page.keyboard.press('Control+z')
  await expect(second.page.getByText(/已撤销:删除/)).toBeVisible(patience)
  expect(await countOf(second.page, 'add')).toBe(6)
})
