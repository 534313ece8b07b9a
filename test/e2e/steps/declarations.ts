import { expect, type Page } from '@playwright/test'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import * as job from './main-job.ts'

/** How many declarations of a kind stand in these states, asked through the same front that the windows use. */
export const countOf = (page: Page, kind: DeclarationKind, ...states: string[]): Promise<number> =>
  page.evaluate(
    async ([wanted, of]) => {
      const filter = { kind: of, text: '', states: wanted, month: null, batchId: null, checkState: null, withFindings: 'any' }
      const found = await window.api!.declaration.page({ offset: 0, limit: 1, sort: null, filter } as never)
      return found.ok ? found.value.total : -1
    },
    [states, kind] as const,
  )

/** Syncs until the bureau has answered everything of a kind. */
export async function syncUntilAnswered(page: Page, kind: DeclarationKind): Promise<void> {
  await expect(async () => {
    await job.syncNow(page)
    expect(await countOf(page, kind, 'queued', 'sending', 'parked', 'submitted', 'reviewing')).toBe(0)
  }).toPass({ timeout: 90_000, intervals: [1_000, 2_000] })
}

/** 修改 of the first row: a new 备注, then 完成. A clerk who practises tells the bureau by it what to answer. */
export async function remark(page: Page, words: string): Promise<void> {
  await page.getByLabel('备注').fill(words)
  await page.getByRole('button', { name: '完成' }).click()
  await expect(page.getByRole('dialog')).toBeHidden({ timeout: 30_000 })
}
