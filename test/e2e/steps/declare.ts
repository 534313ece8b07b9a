import { expect, type Locator, type Page } from '@playwright/test'
import { idCheckCharacter } from '../../../shared/domain/id-checksum.ts'
import type { PersonLine } from '../../../shared/domain/person.ts'
import type { Api } from '../../../shared/ipc/api.ts'
import type { RosterFilter } from '../../../shared/ipc/roster.ts'

const patience = { timeout: 30_000 }

/** A resident number of Changsha with a right check character, and nobody's: `serial` of three digits, odd for a man. */
export const madeNumber = (birth: string, serial: string): string => `430102${birth}${serial}${idCheckCharacter(`430102${birth}${serial}`)}`

/** People of the practice roster: it is the same for everybody, so those who fit are looked up rather than known by heart. */
export function rosterPeople(page: Page, filter: Partial<RosterFilter>, limit = 200): Promise<PersonLine[]> {
  return page.evaluate(
    async ([wanted, count]) => {
      const api = (window as unknown as { api: Api }).api
      const answer = await api.roster.page({ offset: 0, limit: count, sort: null, filter: { text: '', insuredStatus: null, paymentStatus: null, insuredIdentity: null, ...wanted } })
      return answer.ok ? answer.value.items : []
    },
    [filter, limit] as const,
  )
}

/** What a draft of this person holds by now, as the store has it. */
export function draftsOf(page: Page, kind: 'add' | 'remove', text: string): Promise<{ operation: string | null; shownState: string; errors: number; insurances: readonly string[]; reason: string | null }[]> {
  return page.evaluate(
    async ([whose, wanted]) => {
      const api = (window as unknown as { api: Api }).api
      const filter = { kind: whose, text: wanted, states: [], month: null, batchId: null, checkState: null, withFindings: 'any' as const, operations: [], insurances: [], source: 'any' as const, ruleId: null, held: false }
      const answer = await api.declaration.page({ offset: 0, limit: 20, sort: null, filter })
      return answer.ok ? answer.value.items.map(({ operation, shownState, errors, insurances, reason }) => ({ operation, shownState, errors, insurances, reason })) : []
    },
    [kind, text] as const,
  )
}

export const box = (page: Page): Locator => page.getByRole('searchbox', { name: '查询要申报的人员' })

/** The box: typed and Enter. */
export async function askFor(page: Page, text: string): Promise<void> {
  await box(page).fill(text)
  await box(page).press('Enter')
}

/** Of the two windows by mouse: the person, then the button of the operation. */
export async function begin(page: Page, who: string, operation: string): Promise<void> {
  await askFor(page, who)
  await page.getByRole('button', { name: new RegExp(`^${operation}`) }).click(patience)
  await expect(page.locator('.declare-fields')).toBeVisible(patience)
}

/** Chooses of a list by its name, with the mouse. */
export async function choose(page: Page, label: string | RegExp, option: string): Promise<void> {
  await page.getByLabel(label).click()
  await page.getByLabel(label).pressSequentially(option)
  await page.locator('.ant-select-dropdown:visible').getByTitle(option, { exact: true }).first().click()
}

/** With the keyboard: typed until it is the only one, Enter takes it and goes on. */
export async function chooseByKeys(page: Page, typed: string): Promise<void> {
  const list = await focused(page)
  await page.keyboard.type(typed)
  // The list before it may still be on its way out.
  await expect(page.locator('.ant-select-dropdown:visible .ant-select-item-option-active')).toHaveCount(1, patience)
  await page.keyboard.press('Enter')
  await expect.poll(() => focused(page)).not.toBe(list)
}

/** The field that has the focus. */
export const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '')

/** 保存 by mouse, and that it is in the store without errors. */
export async function saveClean(page: Page): Promise<void> {
  await page.locator('.page-header').getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByText('已保存为草稿')).toBeVisible(patience)
}
