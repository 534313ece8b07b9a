import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { systemClock, todayOf } from '../../electron/platform/clock.ts'
import { writeDemoWorkbook } from '../demo/demo-workbook.ts'
import { expect, test } from './fixtures/app.ts'
import * as job from './steps/main-job.ts'
import { killHelper } from './steps/processes.ts'

/** A file of this test alone. */
const scratch = (name: string): string => test.info().outputPath(name)

/** How many declarations stand in these states, asked through the same front that the windows use. */
const countOf = (page: Page, ...states: string[]): Promise<number> =>
  page.evaluate(async (wanted) => {
    const found = await window.api!.declaration.page({ offset: 0, limit: 1, sort: null, filter: { text: '', states: wanted as never, month: null, batchId: null, checkState: null, withFindings: 'any', kind: 'add' } as never })
    return found.ok ? found.value.total : -1
  }, states)

const AT_THE_BUREAU = ['submitted', 'reviewing', 'accepted', 'returned', 'refused'] as const

// Many steps of one person; on a busy machine each is slow.
test.setTimeout(240_000)

test('the main job: from the first start to a signed certificate', async ({ app: { electron, page } }) => {
  const today = todayOf(systemClock)
  const made = await writeDemoWorkbook(scratch('名单.xlsx'), today, 10)
  await job.startPractice(page)
  expect(await job.updateRoster(page)).toContain('现有 2,000 人')

  expect(await job.importWorkbook(electron, page, scratch('名单.xlsx'))).toContain(`${made.rows} 数据行 = 9 可申报 + 1 有提醒 + 6 有错误 + 1 重复`)
  await expect(page.getByText('校验码应为 4，填的是 5。').first()).toBeVisible()
  await job.saveMarked(electron, page, scratch('标注.xlsx'))
  expect(readFileSync(scratch('标注.xlsx')).subarray(0, 2).toString()).toBe('PK')

  expect(await job.createDrafts(page)).toBe(10)
  expect(await job.confirmAll(page)).toContain('将新增 10 人(新参保 10 人)')
  await job.sendNow(page)
  // 立即发送 has the app send by itself; the sync finds the answers.
  await expect(async () => {
    await job.syncNow(page)
    expect(await countOf(page, 'queued', 'sending', 'parked', 'submitted', 'reviewing')).toBe(0)
  }).toPass({ timeout: 60_000, intervals: [1_000, 2_000] })
  const answered = await countOf(page, 'accepted', 'returned', 'refused')
  expect(answered).toBe(10)

  await job.openWindow(page, '增员确认')
  await page.getByRole('button', { name: '审核明细' }).first().click()
  await expect(page.getByRole('dialog').getByText('已收到申报', { exact: false })).toBeVisible()
  await page.keyboard.press('Escape')

  expect(await job.makeReport(page)).toContain('增员 10 人')
  await job.savePaper(electron, page, scratch('报表.pdf'))
  expect(readFileSync(scratch('报表.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  const somebody = await page.evaluate(async () => {
    const people = await window.api!.roster.search({ text: '王' })
    const one = people.ok ? people.value.find((person) => person.activeInsurances.includes('410')) : undefined
    const whole = await window.api!.roster.reveal({ id: one!.id })
    return { name: one!.name, idNumber: whole.ok ? whole.value.idNumber : '' }
  })
  expect(await job.makeCertificate(page, somebody.idNumber, somebody.name)).toContain('社保局签名有效')
})

test('the bureau is gone until the sync: nothing is lost, and nothing is sent twice', async ({ practising: { electron, page } }) => {
  await writeDemoWorkbook(scratch('名单.xlsx'), todayOf(systemClock), 6)
  expect(killHelper(electron, 'practice')).toBeGreaterThan(0)

  // Everything up to the sync needs no bureau.
  await job.importWorkbook(electron, page, scratch('名单.xlsx'))
  await job.createDrafts(page)
  await job.confirmAll(page)
  await job.sendNow(page)
  await job.openWindow(page, '同步')
  await page.getByRole('button', { name: '立即同步' }).click()
  await expect(page.getByText('连不上社保局').first()).toBeVisible({ timeout: 60_000 })
  expect(await countOf(page, 'queued', 'sending')).toBe(6)

  // The bureau is back: signing in to practice again starts it.
  await page.getByRole('button', { name: '退出登录' }).click()
  await job.enterPractice(page)
  await job.syncNow(page)
  await expect.poll(() => countOf(page, ...AT_THE_BUREAU)).toBe(6)
  expect(await countOf(page, 'queued', 'sending', 'parked')).toBe(0)
  expect(await job.syncNow(page)).toContain('报送 0 笔')
})

test('the plug is pulled after confirming: the next start knows everything', async ({ launch, practising: first }) => {
  await writeDemoWorkbook(scratch('名单.xlsx'), todayOf(systemClock), 6)
  await job.importWorkbook(first.electron, first.page, scratch('名单.xlsx'))
  await job.createDrafts(first.page)
  await job.confirmAll(first.page)
  await job.sendNow(first.page)
  await first.kill()

  const second = await launch({ userData: first.userData })
  await job.enterPractice(second.page)
  await job.syncNow(second.page)
  await expect.poll(() => countOf(second.page, ...AT_THE_BUREAU)).toBe(6)
})
