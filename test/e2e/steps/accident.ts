import { expect, type Page } from '@playwright/test'
import { civilMinute } from '../../../shared/domain/civil-time.ts'
import { openWindow, sendNow } from './main-job.ts'

const patience = { timeout: 30_000 }

/** A minute on the wall clock in China, so many minutes ago. */
export const minutesAgo = (minutes: number): string => civilMinute(Date.now() - minutes * 60_000)

/** People of the roster with 工伤 cover and a resident number, in the roster's order. */
export async function coveredPeople(page: Page, count: number): Promise<{ name: string; idNumber: string }[]> {
  return page.evaluate(async (wanted) => {
    const found = await window.api!.roster.page({ offset: 0, limit: 200, sort: null, filter: { text: '', insuredStatus: '1', paymentStatus: null, insuredIdentity: null } })
    if (!found.ok) throw new Error(found.error.code)
    return found.value.items.filter((one) => one.idType === '01' && one.activeInsurances.includes('410')).slice(0, wanted).map(({ name, idNumber }) => ({ name, idNumber }))
  }, count)
}

/** A field by its label; the required ones carry a star. */
const labelled = (label: string): RegExp => new RegExp(`^(\\* )?${label.replace(/[()（）]/g, '.')}$`)

/** A time, typed as a clerk types it. */
async function typeTime(page: Page, label: string, minute: string): Promise<void> {
  const field = page.getByRole('textbox', { name: labelled(label) })
  await field.fill(minute)
  await field.press('Enter')
}

/** A value of a list, found by typing a part of it. */
export async function pick(page: Page, label: string, typed: string): Promise<void> {
  const field = page.getByRole('combobox', { name: labelled(label) })
  await field.fill(typed)
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: typed }).first().click()
}

/** The accident's own fields; `course` decides what the practice bureau makes of it. */
export async function writeAccident(page: Page, course: string): Promise<void> {
  await openWindow(page, '工伤快报')
  await typeTime(page, '事故发生时间', minutesAgo(180))
  await pick(page, '事故地点（地区）', '芙蓉区')
  await page.getByRole('combobox', { name: '事故详细地点' }).fill('三车间 5 号数控车床')
  await pick(page, '工伤情形', '因工作原因受到事故伤害')
  await pick(page, '事故类别', '机械伤害')
  await page.getByRole('textbox', { name: '事故经过' }).fill(course)
  await page.getByRole('button', { name: '增加证人' }).click()
  await page.getByRole('textbox', { name: '第 1 名证人的姓名' }).fill('王敏')
  await page.getByRole('textbox', { name: '第 1 名证人的电话' }).fill('13900000000')
  await page.getByRole('textbox', { name: labelled('报告人') }).fill('李雷')
  await page.getByRole('textbox', { name: '报告人联系电话' }).fill('0731-84012345')
  await typeTime(page, '报告时间', minutesAgo(60))
  await pick(page, '报告方式', '电话')
}

/** 增加工伤人员: one is found by number, filled in on the drawn body and in the fields. */
export async function addInjured(page: Page, idNumber: string): Promise<void> {
  const box = page.getByRole('combobox', { name: '增加工伤人员' })
  await box.fill(idNumber)
  // At once, as a clerk does: whoever is found is taken when the answer is there.
  await box.press('Enter')
  await expect(page.getByRole('dialog')).toContainText('受伤人员', patience)
}

/** What is hurt, how badly, and where it was treated. */
export async function fillInjury(page: Page): Promise<void> {
  const front = page.getByRole('group', { name: /人体正面/ })
  await front.getByRole('checkbox', { name: '左掌' }).click()
  await front.getByRole('checkbox', { name: '左指' }).click()
  await expect(front.getByRole('checkbox', { name: '左掌' })).toBeChecked()
  const dialog = page.getByRole('dialog')
  await pick(page, '受伤性质', '割伤')
  await pick(page, '伤害程度', '轻伤')
  await dialog.getByRole('combobox', { name: '救治医疗机构' }).fill('长沙市第三医院')
  await typeTime(page, '首次就诊时间', minutesAgo(120))
  await dialog.getByRole('textbox', { name: '初步诊断' }).fill('左手掌切割伤')
}

/** 复制共同内容 of the open person to all others. */
export async function copyToOthers(page: Page, others: number): Promise<void> {
  await page.getByRole('button', { name: '复制共同内容' }).click()
  for (const field of ['初步诊断', '受伤性质', '伤害程度', '受伤害部位']) await page.getByRole('tooltip').getByRole('checkbox', { name: field, exact: true }).check()
  await page.getByRole('button', { name: `复制给其他 ${others} 人` }).click()
  await expect(page.getByText('已复制,可以用撤销取回。')).toBeVisible(patience)
}

/** 工伤快报确认: everything ticked, the warnings read, 确认提交, and not held back for long; returns the sentence that stood before it. */
export async function submitAll(page: Page): Promise<string> {
  await openWindow(page, '工伤快报确认')
  const grid = page.getByRole('grid', { name: '工伤快报确认' })
  await expect(grid.getByRole('button', { name: /^修改/ }).first()).toBeVisible(patience)
  await grid.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('提醒还没有知悉', patience)
  await dialog.getByRole('button', { name: '知悉提醒' }).click()
  const sentence = dialog.getByText(/将确认/)
  await expect(sentence).toBeVisible(patience)
  const words = await sentence.innerText()
  await dialog.getByRole('button', { name: /^确认提交/ }).click()
  await expect(page.getByText(/已确认 1 份工伤快报,等待发送/)).toBeVisible(patience)
  await sendNow(page)
  return words
}

/** The states of all reports, through the same front that the windows use. */
export const reportStates = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const found = await window.api!.accident.page({ offset: 0, limit: 100, sort: null, filter: { text: '', states: [], degree: null, from: null, to: null, withFindings: 'any' } })
    return found.ok ? found.value.items.map(({ shownState }) => shownState) : [found.error.code]
  })
