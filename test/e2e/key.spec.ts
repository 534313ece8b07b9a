import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './fixtures/app.ts'

const patience = { timeout: 30_000 }
const PASSPHRASE = '仓库钥匙 2026'

test('a machine without a key store: a passphrase, practice at once, and the recovery code when it is forgotten', async ({ launch }) => {
  const first = await launch({ keychain: false, args: ['--practice-first-run'] })
  await first.page.getByLabel('口令', { exact: true }).fill(PASSPHRASE)
  await first.page.getByLabel('再输一次').fill(PASSPHRASE)
  await first.page.getByRole('button', { name: '建立加密数据' }).click()
  await expect(first.page.getByText('请保存恢复码')).toBeVisible(patience)
  const code = /[0-9A-Z]{5}(-[0-9A-Z]{5}){5}/.exec(await first.page.locator('body').innerText())![0]
  await first.page.getByRole('checkbox', { name: '我已写下或打印了恢复码' }).check()
  await first.page.getByRole('button', { name: '继续' }).click()
  await expect(first.page.getByRole('heading', { level: 1, name: '工作台' })).toBeVisible(patience)
  await first.close()

  const ring = readFileSync(join(first.userData, 'keyring.json'), 'utf8')
  expect(ring).not.toContain(PASSPHRASE)
  expect(ring).not.toContain(code)
  for (const name of ['shenbao.db', 'practice-bureau.db']) {
    expect(readFileSync(join(first.userData, 'practice', name)).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3')
  }

  const second = await launch({ keychain: false, userData: first.userData })
  await second.page.getByLabel('口令', { exact: true }).fill('不是这个口令')
  await second.page.getByRole('button', { name: '打开', exact: true }).click()
  await expect(second.page.getByText('口令不对', { exact: false }).first()).toBeVisible(patience)
  await second.page.getByRole('button', { name: /忘记口令/ }).click()
  await second.page.getByLabel('恢复码').fill(code.toLowerCase().replaceAll('-', ' '))
  await second.page.getByLabel('新口令', { exact: true }).fill('新的钥匙 2027')
  await second.page.getByLabel('再输一次').fill('新的钥匙 2027')
  await second.page.getByRole('button', { name: '恢复并打开' }).click()
  await expect(second.page.getByRole('button', { name: '进入练习模式' })).toBeVisible(patience)
})

test('pages of ours have the safe baseline in the running app', async ({ app: { page, electron } }) => {
  await expect(page.getByText('请保存恢复码')).toBeVisible(patience)
  const world = await page.evaluate(() => {
    const own = globalThis as unknown as Record<string, unknown>
    return { require: typeof own['require'], process: typeof own['process'], ipc: typeof own['ipcRenderer'], api: Object.keys(window.api!).sort(), frozen: Object.isFrozen(window.api!.roster) }
  })
  expect(world).toMatchObject({ require: 'undefined', process: 'undefined', ipc: 'undefined', frozen: true })
  expect(world.api).toContain('events')
  // Nothing of a page may leave our origin, whatever it tries.
  await page.evaluate(() => {
    location.href = 'https://example.com/'
  })
  await expect.poll(() => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.getURL())).toMatch(/^app:\/\/bundle\/index\.html/)
  expect(await page.evaluate(() => window.open('https://example.com/'))).toBeNull()
  expect(await page.evaluate(() => fetch('https://example.com/').then(() => 'went out', () => 'stopped'))).toBe('stopped')
})
