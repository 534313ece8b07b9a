import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { JPEG, pdf, png } from '../fakes/attachment-files.ts'
import { writeDemoWorkbook } from '../demo/demo-workbook.ts'
import { expect, test } from './fixtures/app.ts'
import * as job from './steps/main-job.ts'

test.use({ appOptions: { size: { width: 1366, height: 768 } } })

const patience = { timeout: 30_000 }

/** What the next dialog for several files answers. */
async function chooseFiles(electron: ElectronApplication, paths: readonly string[]): Promise<void> {
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...chosen] })
  }, paths)
}

/** Drops or pastes files as the system would hand them over. */
async function hand(target: Locator, how: 'drop' | 'paste', files: readonly { readonly name: string; readonly bytes: Buffer }[]): Promise<void> {
  await target.evaluate(
    (element, [kind, given]) => {
      const data = new DataTransfer()
      for (const { name, base64 } of given) data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name))
      element.dispatchEvent(kind === 'drop' ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }) : new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    },
    [how, files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') }))] as const,
  )
}

async function openDrawer(page: Page, name: string): Promise<Locator> {
  await page.getByRole('grid', { name: '增员确认' }).getByRole('button', { name: new RegExp(`^(修改)?附件.* ${name}$`) }).first().click()
  const drawer = page.getByRole('dialog').filter({ hasText: `附件:${name}` })
  await expect(drawer.getByRole('button', { name: '添加附件' })).toBeVisible(patience)
  return drawer
}

test.setTimeout(240_000)

test('files are added by dialog, drop and paste, seen large, removed and brought back', async ({ practising: app }) => {
  const { electron, page } = app
  const folder = test.info().outputPath('files')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, '劳动合同.pdf'), pdf())
  await writeFile(join(folder, '身份证.jpg'), JPEG)
  await writeFile(join(folder, '说明.pdf'), 'PK\x03\x04 not a pdf')
  const workbook = test.info().outputPath('十一月新员工.xlsx')
  await writeDemoWorkbook(workbook, new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10))
  await job.importWorkbook(electron, page, workbook)
  await job.createDrafts(page)
  await page.getByRole('button', { name: '去增员确认' }).click()
  const grid = page.getByRole('grid', { name: '增员确认' })
  await expect(grid.getByRole('button', { name: /修改 / }).first()).toBeVisible(patience)
  const name = (await grid.locator('.person-name').first().innerText()).trim()

  const drawer = await openDrawer(page, name)
  await expect(drawer.getByText(/还没有附件/)).toBeVisible()
  await chooseFiles(electron, ['劳动合同.pdf', '说明.pdf', '身份证.jpg'].map((file) => join(folder, file)))
  await drawer.getByRole('button', { name: '添加附件' }).click()
  await expect(drawer.getByRole('alert')).toContainText('没有添加「说明.pdf」', patience)
  await expect(drawer.getByRole('alert')).toContainText('Office')
  await expect(drawer.getByText('已添加 2 个附件。')).toBeVisible()
  await hand(drawer.locator('.attachments'), 'drop', [{ name: '离职证明.png', bytes: png(200, 260) }])
  await expect(drawer.getByRole('listitem')).toHaveCount(3, patience)
  await hand(page.locator('body'), 'paste', [{ name: 'image.png', bytes: png(120, 90, { seed: 3 }) }])
  await expect(drawer.getByRole('listitem')).toHaveCount(4, patience)
  await expect(drawer.locator('.thumbnail-drawn')).toHaveCount(4, patience)

  // Large, by keyboard, and back to where one was.
  const first = drawer.getByRole('button', { name: '查看 劳动合同.pdf' })
  await first.focus()
  await page.keyboard.press('Enter')
  const viewer = page.getByRole('dialog').filter({ has: page.getByRole('button', { name: '下一个' }) })
  await expect(viewer.locator('canvas').first()).toBeVisible(patience)
  await page.keyboard.press('ArrowRight')
  await expect(viewer.getByRole('img', { name: '身份证.jpg' })).toBeVisible(patience)
  await page.keyboard.press('Escape')
  await expect(viewer).toBeHidden()
  await first.focus()
  await page.keyboard.press('Delete')
  await expect(drawer.getByText('已删除「劳动合同.pdf」')).toBeVisible(patience)
  await expect(drawer.getByRole('listitem')).toHaveCount(3)
  await page.keyboard.press('Control+z')
  await expect(drawer.getByRole('listitem')).toHaveCount(4, patience)
  await page.keyboard.press('Escape')

  await expect(grid.getByRole('button', { name: new RegExp(`附件.*4.* ${name}$`) })).toBeVisible(patience)
})
