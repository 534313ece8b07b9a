import type { Page } from '@playwright/test'
import { expect, test, type RunningApp } from './fixtures/app.ts'
import { askFor, begin, box, choose, chooseByKeys, draftsOf, focused, madeNumber, rosterPeople, saveClean } from './steps/declare.ts'
import * as job from './steps/main-job.ts'
import { killHelper } from './steps/processes.ts'

const patience = { timeout: 30_000 }

/** Nobody to talk to: from here on everything is offline. */
async function offline({ electron, page }: RunningApp): Promise<void> {
  expect(killHelper(electron, 'practice')).toBeGreaterThan(0)
  await job.openWindow(page, '增员申报')
}

/** What the form asks of somebody new, by mouse. */
async function fillPerson(page: Page, name: string): Promise<void> {
  await page.getByLabel('姓名').fill(name)
  await choose(page, /^民族/, '汉族')
  await choose(page, /^户口性质/, '本地城镇户口')
  await choose(page, /^用工形式/, '订立固定期限劳动合同')
  await choose(page, /^参保身份/, '企业职工')
  await page.getByLabel(/^缴费工资/).fill('6,200')
}

test.setTimeout(180_000)

test('新参保 by mouse: a wrong draft is kept, each error mended by its button, and 调入 for the next', async ({ practising: app }) => {
  const { page } = app
  await offline(app)
  const number = madeNumber('19960121', '021')
  // One digit of the check character wrong: the right one is one click away.
  await askFor(page, number.slice(0, 17) + (number.endsWith('1') ? '2' : '1'))
  await expect(page.getByText(/校验码应为/)).toBeVisible(patience)
  await page.getByRole('list', { name: '可能想输入的号码' }).getByRole('button').first().click()
  await expect(page.getByRole('button', { name: /^新参保/ })).toContainText('建议', patience)
  await expect(page.getByRole('button', { name: /^续保/ })).toContainText('不适用')
  await page.getByRole('button', { name: /^新参保/ }).click()
  await expect(page.getByRole('checkbox', { name: '工伤' })).toBeChecked(patience)
  await expect(page.getByText(/零时起生效/)).toBeVisible()
  await page.getByLabel('姓名').fill('王 小明')
  await page.locator('.page-header').getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByText(/已存为草稿;还有 \d+ 个错误/)).toBeVisible(patience)
  expect(await draftsOf(page, 'add', number)).toMatchObject([{ operation: 'new', shownState: 'draft' }])
  await page.getByRole('button', { name: '改为「王小明」' }).click()
  await fillPerson(page, '王小明')
  await saveClean(page)
  expect(await draftsOf(page, 'add', number)).toMatchObject([{ operation: 'new', shownState: 'ready', errors: 0 }])

  // The same person again: led to the draft that there is.
  await askFor(page, number)
  await page.getByRole('button', { name: '打开那份申报' }).click(patience)
  await expect(page.getByRole('dialog')).toContainText('王小明', patience)
  await page.keyboard.press('Escape')

  await job.openWindow(page, '增员申报')
  const other = madeNumber('19880305', '042')
  await begin(page, other, '调入')
  await fillPerson(page, '赵敏')
  await page.getByLabel('调出单位').fill('湘江纺织有限公司')
  await page.getByRole('button', { name: '保存并下一位' }).click()
  await expect(page.getByText(/已保存 赵敏 的调入,待确认/)).toBeVisible(patience)
  await expect(box(page)).toBeFocused()
  expect(await draftsOf(page, 'add', other)).toMatchObject([{ operation: 'transfer', shownState: 'ready', errors: 0 }])
})

test('续保 and 新参保 with the keyboard alone', async ({ practising: app }) => {
  const { page } = app
  await offline(app)
  const press = (keys: string): Promise<void> => page.keyboard.press(keys)
  const back = (await rosterPeople(page, { insuredStatus: '2' }))[0]!
  await press('Control+f')
  await page.keyboard.type(back.idNumber)
  await press('Enter')
  await expect(page.getByRole('button', { name: /^续保/ })).toBeFocused(patience)
  await press('Enter')
  await expect(page.locator('.declare-fields')).toBeVisible(patience)
  await press('Control+Enter')
  await expect(page.getByText('已保存为草稿')).toBeVisible(patience)
  expect(await draftsOf(page, 'add', back.idNumber)).toMatchObject([{ operation: 'resume', errors: 0 }])
  await press('Control+Shift+Enter')
  await expect(box(page)).toBeFocused(patience)

  const number = madeNumber('19900712', '013')
  await page.keyboard.type(number)
  await press('Enter')
  await expect(page.getByRole('button', { name: /^新参保/ })).toBeFocused(patience)
  await press('Enter')
  // The number is there; the first thing that is asked and empty is the name.
  await expect.poll(() => focused(page)).toBe('declare-name')
  await page.keyboard.type('欧阳思远')
  await press('Enter')
  await chooseByKeys(page, '汉族')
  await expect.poll(() => focused(page)).toBe('declare-workStartDate')
  await press('Enter')
  await chooseByKeys(page, '本地城镇户口')
  // 个人身份, 手机 and 参保日期 stay as they are.
  for (const next of ['declare-personalIdentity', 'declare-mobile', 'declare-insuredFrom', 'declare-employmentForm']) {
    await expect.poll(() => focused(page)).toBe(next)
    if (next !== 'declare-employmentForm') await press('Enter')
  }
  await chooseByKeys(page, '订立固定')
  await chooseByKeys(page, '企业职工')
  await expect.poll(() => focused(page)).toBe('declare-wageFen')
  await press('Control+Enter')
  await expect(page.getByText(/还有 1 个错误,已转到第一个/)).toBeVisible(patience)
  await expect.poll(() => focused(page)).toBe('declare-wageFen')
  await page.keyboard.type('5200')
  await press('Control+Shift+Enter')
  await expect(page.getByText(/已保存 欧阳思远 的新参保,待确认/)).toBeVisible(patience)
  expect(await draftsOf(page, 'add', number)).toMatchObject([{ operation: 'new', shownState: 'ready', errors: 0 }])
})

test('two people of one name: a person chooses, by arrows and Enter', async ({ practising: app }) => {
  const { page } = app
  await offline(app)
  const people = await rosterPeople(page, {}, 200)
  const twice = people.find(({ name }, index) => people.findIndex((other) => other.name === name) < index)!
  await page.keyboard.type(twice.name)
  await page.keyboard.press('Enter')
  await expect(page.getByText(`花名册里叫「${twice.name}」的有`)).toBeVisible(patience)
  const grid = page.getByRole('grid', { name: '符合的人员' })
  await expect(grid).toBeFocused()
  await expect(grid.getByText(twice.idNumber.slice(-4), { exact: true })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: '花名册人员' })).toContainText(twice.name, patience)
})

test('the plug is pulled in the middle of typing: all but at most the last keystroke is there again', async ({ launch, practising: first }) => {
  const { page } = first
  await offline(first)
  const number = madeNumber('19930830', '055')
  await begin(page, number, '新参保')
  await page.getByLabel('姓名').focus()
  await page.keyboard.type('张静怡')
  await page.getByLabel('手机').focus()
  const typed = '13812345678'
  for (const digit of typed) await page.keyboard.type(digit)
  await first.kill()

  const second = await launch({ userData: first.userData })
  await job.enterPractice(second.page)
  await job.openWindow(second.page, '增员申报')
  await expect(second.page.getByText('已恢复上次未保存的填写')).toBeVisible(patience)
  expect(await second.page.getByLabel('姓名').inputValue()).toBe('张静怡')
  expect(await second.page.getByLabel('证件号码').inputValue()).toBe(number)
  const found = await second.page.getByLabel('手机').inputValue()
  expect([typed, typed.slice(0, -1)]).toContain(found)
  await second.page.getByRole('button', { name: '丢弃' }).click()
  await expect(second.page.getByLabel('姓名')).toBeHidden()
})
