import { expect, test, type RunningApp } from './fixtures/app.ts'
import { askFor, begin, box, draftsOf, focused, madeNumber, rosterPeople, saveClean } from './steps/declare.ts'
import * as job from './steps/main-job.ts'
import { killHelper } from './steps/processes.ts'

const patience = { timeout: 30_000 }
/** Today on this machine, as the app has it. */
const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())

async function offline({ electron, page }: RunningApp): Promise<void> {
  expect(killHelper(electron, 'practice')).toBeGreaterThan(0)
  await job.openWindow(page, '减员申报')
}

test.setTimeout(180_000)

test('暂停, 终止 and 险种调出单位 by mouse: reasons of the operation alone, none beforehand, each with its consequence', async ({ practising: app }) => {
  const { page } = app
  await offline(app)
  const [one, other, third] = (await rosterPeople(page, { insuredStatus: '1', insuredIdentity: '101' })).filter(({ activeInsurances }) => activeInsurances.length >= 5)
  await begin(page, one!.idNumber, '暂停参保')
  const reasons = page.getByRole('radiogroup', { name: '减员原因' })
  await expect(reasons.getByRole('radio', { checked: true })).toHaveCount(0)
  await expect(reasons).toContainText('能否领取失业保险金取决于解除或终止的原因')
  await reasons.getByRole('radio', { name: /解除\/终止劳动合同/ }).check()
  await page.getByLabel('减员日期').fill(today().replaceAll('-', ''))
  await saveClean(page)
  expect(await draftsOf(page, 'remove', one!.idNumber)).toMatchObject([{ operation: 'suspend', reason: '6301', shownState: 'ready', errors: 0, insurances: one!.activeInsurances }])

  await begin(page, other!.idNumber, '终止参保')
  await expect(reasons.getByRole('radio', { name: /解除/ })).toHaveCount(0)
  await page.getByLabel('减员日期').fill(today())
  await page.locator('.page-header').getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByText(/还有 1 个错误,已转到第一个/)).toBeVisible(patience)
  await expect.poll(() => focused(page)).toBe('declare-reason')
  await reasons.getByRole('radio', { name: /^死亡/ }).check()
  await saveClean(page)
  expect(await draftsOf(page, 'remove', other!.idNumber)).toMatchObject([{ operation: 'end', reason: '6401', errors: 0 }])

  await begin(page, third!.idNumber, '险种调出单位')
  await expect(reasons.getByRole('radio')).toHaveCount(2)
  await reasons.getByRole('radio', { name: /统筹范围内转出/ }).check()
  await page.getByLabel('减员日期').fill(today())
  await page.getByRole('checkbox', { name: '失业' }).uncheck()
  await page.getByRole('button', { name: '保存并下一位' }).click()
  await expect(page.getByText(/的险种调出单位,待确认/)).toBeVisible(patience)
  expect(await draftsOf(page, 'remove', third!.idNumber)).toMatchObject([{ operation: 'moveOut', reason: '6302', errors: 0, insurances: third!.activeInsurances.filter((code) => code !== '210') }])
})

test('在职转退休 with the keyboard alone, and who is not on the roster cannot leave', async ({ practising: app }) => {
  const { page } = app
  await offline(app)
  const press = (keys: string): Promise<void> => page.keyboard.press(keys)
  const old = (await rosterPeople(page, { insuredStatus: '1', insuredIdentity: '318' }))[0]!
  await page.keyboard.type(old.idNumber)
  await press('Enter')
  const retire = page.getByRole('button', { name: /^在职转退休/ })
  await expect(retire).toBeFocused(patience)
  await expect(retire).toContainText('建议')
  await press('Enter')
  const panel = page.getByRole('region', { name: '法定退休时间' })
  await expect(panel).toContainText('弹性退休范围', patience)
  await expect(panel).toContainText(/男职工|女工人|女干部/)
  await expect.poll(() => focused(page)).toBe('declare-reason')
  await press('Space')
  await expect(page.getByRole('radio', { name: /在职转退休/ })).toBeChecked()
  await press('Enter')
  await expect.poll(() => focused(page)).toBe('declare-removedOn')
  await page.keyboard.type(today().replaceAll('-', ''))
  await press('Control+Enter')
  await expect(page.getByText('已保存为草稿')).toBeVisible(patience)
  expect(await draftsOf(page, 'remove', old.idNumber)).toMatchObject([{ operation: 'retire', reason: '6501', errors: 0 }])
  await press('Escape')
  await expect(box(page)).toBeFocused(patience)

  await askFor(page, madeNumber('19960121', '021'))
  await expect(page.getByText('不在本单位花名册里,不能减员')).toBeVisible(patience)
})
