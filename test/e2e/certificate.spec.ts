import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './fixtures/app.ts'
import { certificateCheck, shenbao, startBureau } from './steps/command-line.ts'
import { chooseFile, saveInto } from './steps/dialogs.ts'
import * as job from './steps/main-job.ts'

const PASSPHRASE = '证明钥匙 2026'
const patience = { timeout: 60_000 }

/** One certificate from the bureau's signature to the forged copy that nobody believes. */
test.setTimeout(240_000)

test('a certificate is issued, printed again with the bureau gone, verified by the command line and in the window; a forged one is refused', async ({ launch }) => {
  const userData = test.info().outputPath('data')
  const [paper, again, forged] = ['证明.pdf', '再次.pdf', '伪造.pdf'].map((name) => join(test.info().outputPath(), name)) as [string, string, string]
  const bureau = await startBureau()
  const environment = { SHENBAO_PASSPHRASE: PASSPHRASE, SHENBAO_PASSWORD: bureau.password }
  try {
    await shenbao(['login', '--data', userData, '--bureau', bureau.url, '--unit', bureau.unit, '--operator', bureau.operator], environment)
    await shenbao(['sync', '--data', userData], environment)

    // Issued and printed by the command line.
    const { people } = JSON.parse(await shenbao(['roster', 'search', '4', '--data', userData, '--json'], environment)) as { people: { idNumber: string; name: string; activeInsurances: string[] }[] }
    const insured = people.find(({ activeInsurances }) => activeInsurances.includes('410'))!
    const said = await shenbao(['certificate', '--data', userData, '--id-number', insured.idNumber, '--name', insured.name, paper], environment)
    expect(said).toContain('签名已核对')

    bureau.process.kill()
    const { page, electron, close } = await launch({ keychain: false, userData })
    await page.getByLabel('口令', { exact: true }).fill(PASSPHRASE)
    await page.getByRole('button', { name: '打开', exact: true }).click()
    await page.getByText('离线登录', { exact: true }).click(patience)
    await page.getByLabel('操作员').fill(bureau.operator)
    await page.getByLabel('密码', { exact: true }).fill(bureau.password)
    await page.getByRole('button', { name: '离线登录' }).click()
    await job.openWindow(page, '工伤保险单位证明打印')

    // Printed again, the bureau gone.
    await page.getByRole('tab', { name: '已签发的证明' }).click()
    await page.getByRole('button', { name: '再次打印' }).first().click(patience)
    await expect(page.getByText(/已重新核对签名/)).toBeVisible(patience)
    await saveInto(electron, again)
    await page.getByRole('button', { name: /另存为 PDF/ }).click()
    await expect(page.getByText(/再次.pdf/)).toBeVisible(patience)
    expect(readFileSync(again).equals(readFileSync(paper))).toBe(true)

    // Verified in the window; one changed byte is enough.
    const bytes = readFileSync(paper)
    const half = Math.floor(bytes.length / 2)
    bytes[half] = bytes[half]! ^ 1
    writeFileSync(forged, bytes)
    await page.getByRole('tab', { name: '验证证明文件' }).click()
    await chooseFile(electron, paper)
    await page.getByRole('button', { name: '选择 PDF 文件' }).click()
    await expect(page.getByText(/有效:由社保局签发,文件没有改动/)).toBeVisible(patience)
    await chooseFile(electron, forged)
    await page.getByRole('button', { name: '选择 PDF 文件' }).click()
    await expect(page.getByText(/无效:文件被改动过|无法核对/)).toBeVisible(patience)
    await close()
  } finally {
    bureau.process.kill()
  }
  expect(await certificateCheck(userData, paper, environment)).toEqual({ code: 0, state: 'valid' })
  const refused = await certificateCheck(userData, forged, environment)
  expect(refused.code).not.toBe(0)
  expect(refused.state).not.toBe('valid')
})
