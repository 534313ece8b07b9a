import { expect, type ElectronApplication, type Page } from '@playwright/test'
import { chooseFile, saveInto } from './dialogs.ts'

/** The main job as a clerk does it, step by step, in the words that stand on the windows. Used by the tests and by the demo. */
const patience = { timeout: 30_000 }

/** Goes to a window by its name in the menu. */
export async function openWindow(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: '主菜单' }).getByText(name, { exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible(patience)
}

/** The first start on a machine with a key store: the recovery code is noted, then 练习模式 by one click. */
export async function startPractice(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: '我已写下或打印了恢复码' }).check(patience)
  await page.getByRole('button', { name: '继续' }).click()
  await enterPractice(page)
}

export async function enterPractice(page: Page): Promise<void> {
  await page.getByRole('button', { name: '进入练习模式' }).click(patience)
  await expect(page.getByRole('navigation', { name: '主菜单' })).toBeVisible(patience)
}

/** 更新人员花名册; the digest in its own words. */
export async function updateRoster(page: Page): Promise<string> {
  await openWindow(page, '单位综合查询')
  await page.getByRole('tab', { name: '员工花名册' }).click()
  await page.getByRole('button', { name: '更新人员花名册' }).click()
  const digest = page.getByRole('dialog').getByRole('status')
  await expect(digest).toContainText('现有', patience)
  const words = await digest.innerText()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  return words
}

/** 浏览 → the ledger. Returns it as shown. */
export async function importWorkbook(electron: ElectronApplication, page: Page, path: string, window = '批量增员报盘'): Promise<string> {
  await openWindow(page, window)
  await chooseFile(electron, path)
  await page.getByRole('button', { name: '浏览' }).click()
  const ledger = page.getByRole('region', { name: '行数核对' })
  await expect(ledger).toContainText('行数对平', patience)
  return (await ledger.innerText()).replace(/\s+/g, ' ')
}

/** 保存标注后的表格. */
export async function saveMarked(electron: ElectronApplication, page: Page, path: string): Promise<void> {
  await saveInto(electron, path)
  await page.getByRole('button', { name: '保存标注后的表格' }).click()
  await expect(page.getByText(/已保存为/)).toBeVisible(patience)
}

/** 生成草稿, the warned rows too; returns how many. */
export async function createDrafts(page: Page): Promise<number> {
  await page.locator('.page-header').getByRole('button', { name: '生成草稿' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '生成草稿' }).click()
  const done = page.getByText(/已生成 [\d,]+ 份草稿/)
  await expect(done).toBeVisible(patience)
  return Number(/已生成 ([\d,]+) 份草稿/.exec(await done.innerText())![1]!.replace(',', ''))
}

type Kind = 'add' | 'remove'
const CONFIRM_WINDOW = { add: '增员确认', remove: '减员确认' } as const
const CONSEQUENCE = { add: /将新增/, remove: /将停保/ } as const

/** 增员确认 or 减员确认: everything ticked, the warnings acknowledged, the word of one-way acts typed, 确认通过; returns the sentence that stood before it. */
export async function confirmAll(page: Page, kind: Kind = 'add'): Promise<string> {
  await page.getByRole('button', { name: `去${CONFIRM_WINDOW[kind]}` }).click()
  return confirmTicked(page, kind)
}

/** As `confirmAll`, where the window is open already. */
export async function confirmTicked(page: Page, kind: Kind = 'add', word: string | null = null): Promise<string> {
  const window = CONFIRM_WINDOW[kind]
  await expect(page.getByRole('heading', { level: 1, name: window })).toBeVisible(patience)
  const grid = page.getByRole('grid', { name: window })
  await expect(grid.getByRole('button', { name: '修改' }).first()).toBeVisible(patience)
  await grid.focus()
  await page.keyboard.press('Control+a')
  await page.locator('.page-header').getByRole('button', { name: /^确认通过/ }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(/将新增|将停保|没有可以确认/, patience)
  const acknowledge = dialog.getByRole('button', { name: '知悉提醒' })
  if (await acknowledge.isVisible()) {
    await acknowledge.click()
    await expect(acknowledge).toBeHidden(patience)
  }
  await expect(dialog).toContainText(CONSEQUENCE[kind], patience)
  if (word !== null) await dialog.getByLabel(`请输入「${word}」`).fill(word)
  const sentence = await dialog.getByText(CONSEQUENCE[kind]).innerText()
  // The dialog may still grow by a line while it is clicked, and the click then lands beside its button: nothing happened, and a clerk clicks again.
  await expect(async () => {
    if (await dialog.isVisible()) await dialog.getByRole('button', { name: /^确认通过/ }).click({ timeout: 5_000 })
    await expect(dialog).toBeHidden({ timeout: 5_000 })
  }).toPass(patience)
  await expect(page.getByText(/已确认 [\d,]+ 人,等待发送/)).toBeVisible(patience)
  return sentence
}

/** 立即发送 of what the recall window holds back: it leaves with the next sync. */
export async function sendNow(page: Page): Promise<void> {
  await page.getByRole('region', { name: '撤回期' }).getByRole('button', { name: '立即发送' }).click()
  await expect(page.getByRole('region', { name: '撤回期' })).toBeHidden(patience)
}

/** 同步 → 立即同步; returns the words of this run: those of an earlier one are closed first, and the button is waited for while a run of the app's own goes on. */
export async function syncNow(page: Page): Promise<string> {
  await openWindow(page, '同步')
  const result = page.locator('.ant-alert', { hasText: /报送 [\d,]+ 笔,收到答复/ })
  if (await result.isVisible()) await result.locator('.ant-alert-close-icon').click()
  await expect(result).toBeHidden()
  const button = page.getByRole('button', { name: '立即同步' })
  await expect(button).not.toHaveClass(/ant-btn-loading/, { timeout: 60_000 })
  await button.click()
  await expect(result).toBeVisible({ timeout: 60_000 })
  return result.innerText()
}

/** 生成报表 of 增员; returns the line that says what was made. */
export async function makeReport(page: Page): Promise<string> {
  await openWindow(page, '人员增减员异动申报报表打印')
  await page.getByRole('button', { name: '生成报表' }).click()
  await expect(page.locator('canvas').first()).toBeVisible(patience)
  return page.locator('.page-facts').innerText()
}

/** 工伤保险单位证明 of one person; returns the verdict on its signature. */
export async function makeCertificate(page: Page, idNumber: string, name: string): Promise<string> {
  await openWindow(page, '工伤保险单位证明打印')
  await page.getByLabel('身份证号码').fill(idNumber)
  await page.getByLabel('姓名').fill(name)
  await page.getByRole('button', { name: '生成报表' }).click()
  await expect(page.locator('canvas').first()).toBeVisible(patience)
  return (await page.getByRole('status').first().innerText()).replace(/\s+/g, ' ')
}

/** 另存为 PDF of the paper that is shown. */
export async function savePaper(electron: ElectronApplication, page: Page, path: string): Promise<void> {
  await saveInto(electron, path)
  await page.getByRole('button', { name: '另存为 PDF' }).click()
  await expect(page.getByText(/已保存为/).last()).toBeVisible(patience)
}
