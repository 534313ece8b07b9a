import { resolve } from 'node:path'
import ExcelJS from 'exceljs'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures/app.ts'
import { countOf } from './steps/declarations.ts'
import * as job from './steps/main-job.ts'

const patience = { timeout: 30_000 }
test.setTimeout(180_000)

/** What a required field is filled in with for all rows, chosen from its list. */
async function fillIn(page: Page, field: string, typed: string): Promise<void> {
  await page.getByRole('combobox', { name: field, exact: true }).focus()
  await page.keyboard.insertText(typed)
  const options = page.locator('.ant-select-dropdown:visible .ant-select-item-option')
  await expect(options.first()).toContainText(typed, patience)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(options).toHaveCount(0, patience)
}

test("an agency's own workbook: mapped, mended in the sheet, given out, mended there and merged, drafted, and found again from the declaration", async ({ practising: { electron, page } }) => {
  const marked = test.info().outputPath('标注.xlsx')
  const ledger = page.getByRole('region', { name: '行数核对' })
  expect(await job.importWorkbook(electron, page, resolve('test/fixtures/workbooks/agency-add-wide.xls'))).toContain('6 数据行 = 0 可申报 + 0 有提醒 + 6 有错误')

  await expect(page.getByText('表里缺少必填列:民族、用工形式、参保身份')).toBeVisible(patience)
  await page.getByRole('alert').getByRole('button', { name: '列对应' }).click()
  await fillIn(page, '民族', '汉族')
  await fillIn(page, '用工形式', '41 订立固定期限劳动合同')
  await fillIn(page, '参保身份', '101 企业职工')
  await page.getByRole('button', { name: '按此重新核对' }).click()
  await expect(ledger).toContainText(/4\s*可申报/, patience)

  // Typed as a clerk types, with an input method: the name of the first row.
  const grid = page.getByRole('grid', { name: '批量增员报盘' })
  await grid.focus()
  await page.keyboard.insertText('向小楠')
  await page.keyboard.press('Enter')
  await expect(page.getByText('已改 1 格(1 行),原文件不变')).toBeVisible(patience)
  await page.keyboard.press('Control+z')
  await expect(page.getByText('已撤销本表的「录入」(1 格)', { exact: false })).toBeVisible(patience)
  await page.keyboard.press('Control+y')
  await expect(page.getByText('已改 1 格(1 行),原文件不变')).toBeVisible(patience)

  await job.saveMarked(electron, page, marked)
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(marked)
  const [sheet] = workbook.worksheets
  const wage = Array.from(sheet!.getRow(1).values as unknown[], String).findIndex((heading) => heading.includes('工资') || heading.includes('基数'))
  sheet!.getRow(2).getCell(wage).value = '7777'
  await workbook.xlsx.writeFile(marked)
  await page.getByRole('button', { name: '导入另一个文件' }).click()
  await job.importWorkbook(electron, page, marked)
  await expect(page.getByText('1 行有改动(共 1 格),5 行与原来相同', { exact: false })).toBeVisible(patience)

  expect(await job.createDrafts(page)).toBe(5)
  expect(await countOf(page, 'add')).toBe(5)
  await page.getByRole('button', { name: '去增员确认' }).click()
  await page.getByRole('button', { name: '详细 向小楠' }).click()
  const drawer = page.getByRole('dialog')
  await expect(drawer).toContainText('已改为「向小楠」,文件原文:向楠', patience)
  await drawer.getByRole('link', { name: 'D2 格' }).click()
  await expect(page.locator('.sheet-focus')).toHaveText('向小楠', patience)
})
