import { expect, test } from './fixtures/app.ts'
import { shenbao, startBureau } from './steps/command-line.ts'
import * as job from './steps/main-job.ts'

const PASSPHRASE = '仓库钥匙 2026'

test('the app opens what the command line made, and signs in offline with the password last used online', async ({ launch }) => {
  const userData = test.info().outputPath('data')
  const bureau = await startBureau()
  try {
    await shenbao(['login', '--data', userData, '--bureau', bureau.url, '--unit', bureau.unit, '--operator', bureau.operator], { SHENBAO_PASSPHRASE: PASSPHRASE, SHENBAO_PASSWORD: bureau.password })
    await shenbao(['sync', '--data', userData], { SHENBAO_PASSPHRASE: PASSPHRASE })
  } finally {
    bureau.process.kill()
  }

  const { page } = await launch({ keychain: false, userData })
  await page.getByLabel('口令', { exact: true }).fill(PASSPHRASE)
  await page.getByRole('button', { name: '打开', exact: true }).click()
  await page.getByText('离线登录', { exact: true }).click({ timeout: 30_000 })
  const signIn = async (password: string): Promise<void> => {
    await page.getByLabel('操作员').fill(bureau.operator)
    await page.getByLabel('密码', { exact: true }).fill(password)
    await page.getByRole('button', { name: '离线登录' }).click()
  }
  await signIn('不是这个密码')
  await expect(page.getByText('操作员或密码不对', { exact: false })).toBeVisible({ timeout: 30_000 })
  await signIn(bureau.password)
  await expect(page.getByRole('navigation', { name: '主菜单' })).toBeVisible({ timeout: 30_000 })
  await job.openWindow(page, '单位综合查询')
  await page.getByRole('tab', { name: '员工花名册' }).click()
  await expect(page.getByText('共 50 条')).toBeVisible({ timeout: 30_000 })
})
