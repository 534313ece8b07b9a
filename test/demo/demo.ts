import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, expect, type ElectronApplication, type Page } from '@playwright/test'
import { systemClock, todayOf } from '../../electron/platform/clock.ts'
import * as job from '../e2e/steps/main-job.ts'
import { writeDemoWorkbook } from './demo-workbook.ts'

/**
 * `npm run demo`: the whole main job on the built app, without a display, on the practice bureau. Every
 * step prints its figures; papers, the marked workbook and a picture of every window stay in out/demo/.
 */
const OUT = resolve('out', 'demo')
const SIZES = [[1366, 768], [1920, 1080]] as const

const began = performance.now()
let stepNumber = 0

async function step<T>(what: string, work: () => Promise<T>, say: (result: T) => string = () => ''): Promise<T> {
  const from = performance.now()
  const result = await work()
  const words = say(result)
  process.stdout.write(`${String(++stepNumber).padStart(2)}. ${what}${words ? `:${words}` : ''}(${((performance.now() - from) / 1000).toFixed(1)} 秒)\n`)
  return result
}

/** The window as it stands, at both sizes that clerks have. */
async function picture(electron: ElectronApplication, page: Page, name: string): Promise<void> {
  for (const [width, height] of SIZES) {
    await electron.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]!.setContentSize(w, h), [width, height] as const)
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width)
    await page.screenshot({ path: join(OUT, `${name}-${width}x${height}.png`), animations: 'disabled' })
  }
}

async function demo(userData: string): Promise<void> {
  const today = todayOf(systemClock)
  const workbook = join(OUT, '增员名单.xlsx')
  const made = await step('做一份增员名单', () => writeDemoWorkbook(workbook, today), ({ rows, wrong }) => `${rows} 行,其中 ${wrong.length} 行各有一处错(${wrong.join('、')}),1 行重复`)
  const electron = await step('启动软件', () =>
    _electron.launch({ args: ['.', `--user-data-dir=${userData}`], env: { ...(process.env as Record<string, string>), HOST_UNATTENDED: '1', HOST_HEADLESS: '1', HOST_KEYCHAIN: 'demo' }, timeout: 60_000 }),
  )
  try {
    const page = await electron.firstWindow()
    const shot = (name: string): Promise<void> => picture(electron, page, name)
    await expect(page.getByText('请保存恢复码')).toBeVisible({ timeout: 30_000 })
    await shot('01-恢复码')
    await step('进入练习模式', async () => {
      await page.getByRole('checkbox', { name: '我已写下或打印了恢复码' }).check()
      await page.getByRole('button', { name: '继续' }).click()
      await expect(page.getByRole('button', { name: '进入练习模式' })).toBeVisible()
      await shot('02-登录')
      await job.enterPractice(page)
    })
    await step('更新人员花名册', () => job.updateRoster(page), (words) => words)
    await shot('03-单位综合查询-员工花名册')
    for (const tab of ['基本信息', '参保信息', '缴费信息']) {
      await page.getByRole('tab', { name: tab }).click()
      await shot(`04-单位综合查询-${tab}`)
    }
    const person = await step('查一个人', () => findSomebody(page), ({ name }) => `按拼音首字母 zs 找到 ${name}`)
    await shot('05-个人综合查询')
    await step('导入增员名单', () => job.importWorkbook(electron, page, workbook), (ledger) => ledger)
    await shot('06-批量增员报盘')
    const ledger = page.getByRole('region', { name: '行数核对' })
    await ledger.getByRole('button', { name: '有错误' }).click()
    await expect(page.getByText('显示 6 / 31')).toBeVisible()
    await shot('06-批量增员报盘-有错误')
    await ledger.getByRole('button', { name: '数据行' }).click()
    await step('保存标注好的工作簿', () => job.saveMarked(electron, page, join(OUT, '增员名单-标注.xlsx')))
    const drafts = await step('生成草稿', () => job.createDrafts(page), (count) => `${count} 份`)
    expect(drafts).toBe(made.rows - made.wrong.length - made.duplicate)
    await step('确认通过', () => job.confirmAll(page), (sentence) => sentence)
    await shot('07-增员确认')
    await step('立即发送,同步', () => sendAll(page), (tab) => tab)
    await step('再同步,取审核结果', () => syncUntilAnswered(page), (words) => words)
    await shot('08-同步')
    await showTrail(page, shot)
    await step('打印增员申报表', () => job.makeReport(page), (words) => words)
    await shot('10-报表打印')
    await job.savePaper(electron, page, join(OUT, '增员申报表.pdf'))
    await step('打印工伤保险单位证明', () => job.makeCertificate(page, person.idNumber, person.name), (words) => words)
    await shot('11-单位证明打印')
    await job.savePaper(electron, page, join(OUT, '工伤保险单位证明.pdf'))
    await job.openWindow(page, '设置')
    await shot('12-设置')
  } finally {
    await electron.close()
  }
}

/** By initials in 个人综合查询; the number is revealed, as for a certificate. */
async function findSomebody(page: Page): Promise<{ name: string; idNumber: string }> {
  const found = await page.evaluate(async () => {
    const people = await window.api!.roster.search({ text: 'zs' })
    const one = people.ok ? people.value.find((person) => person.activeInsurances.includes('410') && person.idType === '01') : undefined
    if (!one) throw new Error('nobody on the roster has these initials and 工伤')
    const whole = await window.api!.roster.reveal({ id: one.id })
    if (!whole.ok) throw new Error(whole.error.code)
    return { name: one.name, idNumber: whole.value.idNumber }
  })
  await job.openWindow(page, '个人综合查询')
  await page.getByRole('textbox', { name: '查询人员' }).or(page.getByRole('searchbox')).first().fill(found.idNumber)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '参保信息' }).or(page.getByText('参保信息', { exact: true })).first()).toBeVisible()
  return found
}

/** What is held leaves at once: by itself, or with the sync that is asked for. Answers the tab that counts what was sent. */
async function sendAll(page: Page): Promise<string> {
  await job.sendNow(page)
  await job.syncNow(page)
  const sent = page.getByRole('tab', { name: /^已报送\([1-9]/ })
  await expect(sent).toBeVisible({ timeout: 30_000 })
  return sent.innerText()
}

/** The practice bureau reviews after a few seconds; a clerk comes back later, the demo asks again. */
async function syncUntilAnswered(page: Page): Promise<string> {
  let words = ''
  await expect(async () => {
    words = await job.syncNow(page)
    const open = await page.evaluate(async () => {
      const page = await window.api!.declaration.page({ offset: 0, limit: 1, sort: null, filter: { kind: 'add', text: '', states: ['queued', 'sending', 'submitted', 'reviewing'], month: null, batchId: null, checkState: null, withFindings: 'any' } })
      return page.ok ? page.value.total : -1
    })
    expect(open).toBe(0)
  }).toPass({ timeout: 40_000, intervals: [2_000] })
  return words
}

async function showTrail(page: Page, shot: (name: string) => Promise<void>): Promise<void> {
  await job.openWindow(page, '增员确认')
  await page.getByRole('button', { name: '审核明细' }).first().click()
  await expect(page.getByRole('dialog').getByText('已收到申报', { exact: false }).first()).toBeVisible()
  await shot('09-审核明细')
  await page.keyboard.press('Escape')
}

rmSync(OUT, { recursive: true, force: true })
mkdirSync(OUT, { recursive: true })
const userData = mkdtempSync(join(tmpdir(), 'shenbao-demo-'))
try {
  await demo(userData)
  const papers = ['增员申报表.pdf', '工伤保险单位证明.pdf', '增员名单-标注.xlsx'].map((name) => `${name} ${Math.round(statSync(join(OUT, name)).size / 1024)} KB`)
  process.stdout.write(`完成,共 ${((performance.now() - began) / 1000).toFixed(0)} 秒。out/demo/ 里有 ${papers.join('、')},和每个窗口的截图。\n`)
} finally {
  rmSync(userData, { recursive: true, force: true, maxRetries: 5 })
}
