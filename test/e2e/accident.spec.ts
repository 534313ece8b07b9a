import { readFileSync } from 'node:fs'
import { closed, pageTexts } from '../fixtures/papers/pdf-tools.ts'
import { expect, test } from './fixtures/app.ts'
import * as accident from './steps/accident.ts'
import * as job from './steps/main-job.ts'
import { killHelper } from './steps/processes.ts'

/** A file of this test alone. */
const scratch = (name: string): string => test.info().outputPath(name)

test('three are injured: written offline, confirmed, synced, returned, mended, accepted, printed', async ({ practising: { electron, page } }) => {
  test.setTimeout(240_000)
  const people = await accident.coveredPeople(page, 3)
  expect(killHelper(electron, 'practice')).toBeGreaterThan(0)

  // Everything up to the sync needs no bureau.
  await accident.writeAccident(page, '练习:退回')
  await expect(page.getByRole('group', { name: '时限' })).toContainText('快报 还有')
  for (const { idNumber } of people) {
    await accident.addInjured(page, idNumber)
    if (idNumber === people[0]?.idNumber) await accident.fillInjury(page)
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  await page.getByRole('button', { name: `填写 ${people[0]?.name}` }).click()
  await accident.copyToOthers(page, 2)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('已保存,没有错误。')).toBeVisible()
  expect(await accident.submitAll(page)).toContain('将确认 1 份工伤快报,受伤 3 人')
  await job.openWindow(page, '同步')
  await page.getByRole('button', { name: '立即同步' }).click()
  await expect(page.getByText('连不上社保局').first()).toBeVisible({ timeout: 60_000 })
  expect(await accident.reportStates(page)).toEqual(['queued'])

  // The bureau is back: signing in to practice again starts it.
  await page.getByRole('button', { name: '退出登录' }).click()
  await job.enterPractice(page)
  const until = (state: string): Promise<void> =>
    expect(async () => {
      await job.syncNow(page)
      expect(await accident.reportStates(page)).toEqual([state])
    }).toPass({ timeout: 90_000, intervals: [1_000, 2_000] })
  await until('returned')

  await job.openWindow(page, '工伤快报确认')
  await page.getByRole('button', { name: /^审核明细/ }).click()
  await expect(page.getByRole('dialog')).toContainText('请补充事故经过和诊断证明后重新报送。')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^修改/ }).click()
  await expect(page.getByText('这份快报被退回:')).toBeVisible()
  await page.getByRole('textbox', { name: '事故经过' }).fill('换刀时未停机,左手被带入。练习:通过')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('已保存,没有错误。')).toBeVisible()
  await accident.submitAll(page)
  await until('accepted')

  await job.openWindow(page, '工伤快报确认')
  await page.getByRole('button', { name: /^详细/ }).click()
  await page.getByRole('button', { name: '工伤事故快报(备案表)' }).click()
  await expect(page.locator('canvas').first()).toBeVisible({ timeout: 30_000 })
  await job.savePaper(electron, page, scratch('快报.pdf'))
  const text = closed(pageTexts(new Uint8Array(readFileSync(scratch('快报.pdf')))).join(''))
  for (const words of ['已受理', '练习', ...people.map(({ name }) => closed(name)), '左掌（主要）、左指']) expect(text).toContain(words)
})
