import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as job from '../e2e/steps/main-job.ts'
import { addWorkbook } from './add-workbook.ts'
import { benchApp, profileFolder } from './bench-app.ts'
import { figure, tellFigures, type Figure } from './figure.ts'
import { watched, type Evenness } from './frame-watch.ts'

/**
 * What a clerk feels when thousands are confirmed in 增员确认: whether the window stops while the sentence is made, while they are
 * confirmed, and while they are all recalled. Beside it a baseline in which nothing is asked. `node test/bench/confirm-window.ts [rows]`
 */
const rows = Number(process.argv[2] ?? 5_500)
const folder = join(tmpdir(), 'shenbao-bench')
mkdirSync(folder, { recursive: true })
const workbook = await addWorkbook(folder, rows)
const profile = profileFolder()
const { electron, page, close } = await benchApp(profile.folder)
const patience = { timeout: 60_000 }

await job.startPractice(page)
await job.importWorkbook(electron, page, workbook)
await job.createDrafts(page)
await job.openWindow(page, '增员确认')
const grid = page.getByRole('grid', { name: '增员确认' })
await grid.getByRole('button', { name: '修改' }).first().waitFor(patience)
await page.getByText(/^已生成.*草稿|已生成/).first().waitFor({ state: 'hidden', timeout: 10_000 }).catch(() => undefined)

const session = process.env['BENCH_PROFILE'] === undefined ? null : await page.context().newCDPSession(page)
await session?.send('Profiler.enable')
await session?.send('Profiler.setSamplingInterval', { interval: 500 })
async function measured(name: string, work: () => Promise<unknown>): Promise<Evenness> {
  await session?.send('Profiler.start')
  const told = await watched(electron, page, work)
  const stopped = await session?.send('Profiler.stop')
  if (stopped) writeFileSync(join(process.env['BENCH_PROFILE'] ?? folder, `${name}.cpuprofile`), JSON.stringify(stopped.profile))
  return told
}

const asking = await measured('asking', async () => {
  await grid.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').getByText(/将新增/).waitFor(patience)
})
const sentence = await page.getByRole('dialog').getByText(/将新增/).innerText()
const confirming = await measured('confirming', async () => {
  await page.getByRole('dialog').getByRole('button', { name: /^确认/ }).click()
  await page.getByRole('region', { name: '撤回期' }).getByRole('button', { name: '全部撤回' }).waitFor(patience)
  await page.getByText(/已确认 [\d,]+ 人/).first().waitFor(patience)
})
const recalling = await measured('recalling', async () => {
  await page.getByRole('region', { name: '撤回期' }).getByRole('button', { name: '全部撤回' }).click()
  await page.getByText(/已撤回/).first().waitFor(patience)
})
const idle = await watched(electron, page, () => new Promise((passed) => void setTimeout(passed, 2_000)))
await close()
profile.remove()

const lines = (what: string, one: Evenness): Figure[] => [
  figure(`${what}: longest gap between two frames`, one.longestFrameMs, 'ms', 100, `idle ${idle.longestFrameMs}; over 50 ms: ${one.framesOver50}; ${one.seconds} s in all`),
  figure('  longest task of the window, on the processor', one.longestTaskCpuMs, 'ms', 50, `${one.longestTaskMs} ms by the clock`),
  figure('  longest time main answers nobody, on the processor', one.mainLongestCpuMs, 'ms', 50, `${one.mainLongestMs} ms by the clock`),
]
tellFigures([...lines(sentence.replace(/[,，。(（].*$/, ''), asking), ...lines('  confirmed', confirming), ...lines('  recalled', recalling)], { rows, sentence, asking, confirming, recalling, idle })
