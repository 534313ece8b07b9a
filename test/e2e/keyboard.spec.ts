import type { Locator, Page } from '@playwright/test'
import { systemClock, todayOf } from '../../electron/platform/clock.ts'
import { writeDemoWorkbook } from '../demo/demo-workbook.ts'
import { expect, test } from './fixtures/app.ts'
import { chooseFile } from './steps/dialogs.ts'

const patience = { timeout: 30_000 }

/** Tab until `target` has the focus, as a person does who has no mouse. Fails where it cannot be reached. */
async function tabTo(page: Page, target: Locator, most = 40): Promise<void> {
  await expect(target).toBeVisible(patience)
  for (let presses = 0; presses < most; presses++) {
    if (await target.evaluate((element) => element === document.activeElement || element.contains(document.activeElement))) return
    await page.keyboard.press('Tab')
  }
  throw new Error('the focus never came there')
}

// Many steps of one person; on a busy machine each is slow.
test.setTimeout(240_000)

test('the main job without a mouse', async ({ app: { electron, page } }) => {
  const workbook = test.info().outputPath('名单.xlsx')
  await writeDemoWorkbook(workbook, todayOf(systemClock), 6)
  const press = (keys: string): Promise<void> => page.keyboard.press(keys)
  const heading = (name: string): Promise<void> => expect(page.getByRole('heading', { level: 1, name })).toBeVisible(patience)

  await tabTo(page, page.getByRole('checkbox', { name: '我已写下或打印了恢复码' }))
  await press('Space')
  await tabTo(page, page.getByRole('button', { name: '继续' }))
  await press('Enter')
  await tabTo(page, page.getByRole('button', { name: '进入练习模式' }))
  await press('Enter')

  await heading('工作台')
  await press('Control+k')
  await page.getByRole('combobox', { name: '找人、找单据、去窗口' }).fill('单位综合')
  await press('Enter')
  await heading('单位综合查询')
  await tabTo(page, page.getByRole('button', { name: '更新人员花名册' }))
  await press('Enter')
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('现有', patience)
  await press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()

  await press('Alt+2')
  await heading('个人综合查询')
  await press('Control+f')
  await page.keyboard.type('wang')
  await press('Enter')
  await expect(page.getByText('符合的人很多')).toBeVisible(patience)
  await tabTo(page, page.getByRole('grid'))
  await press('ArrowDown')
  await press('Enter')
  await expect(page.getByText('参保信息')).toBeVisible(patience)

  await press('Alt+4')
  await heading('批量增员报盘')
  await chooseFile(electron, workbook)
  await tabTo(page, page.getByRole('button', { name: '浏览' }))
  await press('Enter')
  await expect(page.getByRole('region', { name: '行数核对' })).toContainText('行数对平', patience)
  await press('Control+Enter')
  await expect(page.getByRole('dialog')).toContainText('将从', patience)
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: '生成草稿' }))
  await press('Enter')
  await expect(page.getByText('已生成 6 份草稿')).toBeVisible(patience)

  await press('Alt+5')
  await heading('增员确认')
  const grid = page.getByRole('grid', { name: '增员确认' })
  await expect(grid.getByRole('button', { name: '修改' }).first()).toBeVisible(patience)
  await tabTo(page, grid)
  await press('Control+a')
  await expect(page.getByText('已选 6 条')).toBeVisible()
  await press('Control+Enter')
  const dialog = page.getByRole('dialog')
  await tabTo(page, dialog.getByRole('button', { name: '知悉提醒' }))
  await press('Enter')
  await expect(dialog).toContainText('将新增 6 人', patience)
  await tabTo(page, dialog.getByRole('button', { name: /^确认通过/ }))
  await press('Enter')
  await expect(page.getByText('已确认 6 人,等待发送')).toBeVisible(patience)

  // Nothing leaves before the recall window closes; it is closed by hand.
  const recall = page.getByRole('region', { name: '撤回期' })
  await tabTo(page, recall.getByRole('button', { name: '立即发送' }), 80)
  await press('Enter')
  await expect(recall).toBeHidden(patience)

  await press('Control+k')
  await page.keyboard.type('同步')
  await press('Enter')
  await heading('同步')
  await press('Control+Enter')
  await expect(page.getByRole('tab', { name: '已报送(6)' })).toBeVisible({ timeout: 60_000 })

  await press('Alt+9')
  await heading('人员增减员异动申报报表打印')
  await press('Control+Enter')
  await expect(page.locator('canvas').first()).toBeVisible(patience)

  await press('?')
  await expect(page.getByRole('dialog')).toContainText('按键', patience)
  await press('Escape')
})
