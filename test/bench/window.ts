import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import * as job from '../e2e/steps/main-job.ts'
import { chooseFile } from '../e2e/steps/dialogs.ts'
import { addWorkbook } from './add-workbook.ts'
import { benchApp, profileFolder } from './bench-app.ts'
import { bureauProcess } from './bureau.ts'
import { figure, median, percentile, tellFigures, type Figure } from './figure.ts'
import { watched, type Evenness } from './frame-watch.ts'

/**
 * What a clerk feels, in the real application: whether a window stops while 100,000 rows are imported beside a roster of 200,000,
 * and whether that roster scrolls and searches without a stutter. Beside each a baseline of the same length in which nothing is
 * asked of the application: what the machine itself makes of it. `node test/bench/window.ts [rows] [people]`
 */
const [rows, people] = [Number(process.argv[2] ?? 100_000), Number(process.argv[3] ?? 200_000)]
const folder = join(tmpdir(), 'shenbao-bench')
mkdirSync(folder, { recursive: true })
const workbook = await addWorkbook(folder, rows)
const bureau = await bureauProcess({ people })
const profile = profileFolder()
const { electron, page, close } = await benchApp(profile.folder)
/** Nothing is waited for here: a hand on the wheel keeps its own time, and a baseline lasts as long as what it is held against. */
const pause = (milliseconds: number): Promise<void> => new Promise((passed) => void setTimeout(passed, milliseconds))

await page.getByRole('checkbox', { name: '我已写下或打印了恢复码' }).check({ timeout: 60_000 })
await page.getByRole('button', { name: '继续' }).click()
await page.getByRole('button', { name: '进入练习模式' }).waitFor()
const { url, unit, operator, password } = bureau
await page.evaluate(async (credentials) => {
  const signedIn = await window.api!.session.signIn(credentials)
  if (!signedIn.ok) throw new Error(signedIn.error.code)
}, { bureauUrl: url, unit, operator, password })
await page.getByRole('navigation', { name: '主菜单' }).waitFor({ timeout: 30_000 })

const updating = await watched(electron, page, async () => {
  await page.evaluate(async () => {
    const updated = await window.api!.roster.update({ jobId: crypto.randomUUID(), allowRemovals: false })
    if (!updated.ok) throw new Error(updated.error.code)
  })
})

await job.openWindow(page, '单位综合查询')
await page.getByRole('tab', { name: '员工花名册' }).click()
const grid = page.getByRole('grid', { name: '员工花名册' })
await grid.locator('[role=row][data-index]').nth(5).waitFor({ timeout: 60_000 })
await pause(1_000)
const box = (await grid.boundingBox())!

/** The wheel over one place, evenly, as a hand does it. */
async function wheel(x: number, y: number, seconds: number): Promise<void> {
  await page.mouse.move(x, y)
  const until = performance.now() + seconds * 1000
  while (performance.now() < until) {
    await page.mouse.wheel(0, 480)
    await pause(16)
  }
}
const scrollIdle = await watched(electron, page, () => wheel(box.x + 300, box.y - 60, 6))
const scrolling = await watched(electron, page, () => wheel(box.x + 300, box.y + 200, 6))
await grid.focus()
const jumps: number[] = []
for (const key of ['End', 'Home', 'End', 'Home', 'End']) jumps.push(await keyToRows(page, key))

await page.getByRole('textbox', { name: '查找' }).or(page.getByRole('searchbox')).or(page.locator('.tool-line input[type=search], .tool-line input').first()).first().focus()
const typed: number[] = []
for (const word of ['王小明', 'zhangwei', '4301021990', 'lx', '欧阳', '19851203']) {
  for (const letter of word) {
    typed.push(await letterToRows(page, letter))
    await pause(60)
  }
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Delete')
  await pause(400)
}

await job.openWindow(page, '批量增员报盘')
await chooseFile(electron, workbook)
await pause(1_000)
let importMs = 0
const importing = await watched(electron, page, async () => {
  const started = performance.now()
  await page.getByRole('button', { name: '浏览' }).click()
  await page.getByText('行数对平').first().waitFor({ timeout: 180_000 })
  importMs = Math.round(performance.now() - started)
})
await job.openWindow(page, '同步')
await pause(500)
const idle = await watched(electron, page, () => pause(importMs))
await close()
await bureau.end()
profile.remove()

const beside = (one: Evenness, baseline: Evenness): string => `idle ${baseline.longestTickMs}; tasks over 50 ms: ${one.longTasks} (idle ${baseline.longTasks})`
const longestTask = (one: Evenness): Figure => figure('  longest task of the window, on the processor', one.longestTaskCpuMs, 'ms', 50, `${one.longestTaskMs} ms by the clock`)
tellFigures(
  [
    figure(`${rows.toLocaleString('en')} rows imported in the window`, importMs, 'ms'),
    figure('  longest time the window does nothing', importing.longestTickMs, 'ms', 50, beside(importing, idle)),
    longestTask(importing),
    figure('  longest gap between two frames', importing.longestFrameMs, 'ms', null, `idle ${idle.longestFrameMs}; over 50 ms: ${importing.framesOver50} (idle ${idle.framesOver50})`),
    figure('  longest time main answers nobody', importing.mainLongestMs, 'ms', 50, `idle ${idle.mainLongestMs}; on the processor ${importing.mainLongestCpuMs}`),
    figure(`${people.toLocaleString('en')} people received: longest time the window does nothing`, updating.longestTickMs, 'ms', 50, `tasks over 50 ms: ${updating.longTasks}; longest on the processor ${updating.longestTaskCpuMs}; main ${updating.mainLongestMs}, on the processor ${updating.mainLongestCpuMs}`),
    figure(`${people.toLocaleString('en')} people scrolled: frames, p95`, scrolling.frameP95Ms, 'ms', 34, `idle ${scrollIdle.frameP95Ms}; longest ${scrolling.longestFrameMs} (idle ${scrollIdle.longestFrameMs}); over 50 ms: ${scrolling.framesOver50} (idle ${scrollIdle.framesOver50})`),
    figure('  longest time the window does nothing', scrolling.longestTickMs, 'ms', 50, beside(scrolling, scrollIdle)),
    longestTask(scrolling),
    figure('  first to last row by key, rows shown', median(jumps), 'ms', null, `runs ${jumps.map(Math.round).join(', ')}`),
    figure('letter typed to rows shown, p50', percentile(typed, 0.5), 'ms', null, 'of it 120 ms of waiting whether more is typed'),
    figure('letter typed to rows shown, p95', percentile(typed, 0.95), 'ms', 250, `most ${Math.round(Math.max(...typed))}`),
  ],
  { importing, idle, updating, scrolling, scrollIdle, typed: typed.map(Math.round), jumps: jumps.map(Math.round) },
)

/** Milliseconds from a key of the list to the frame in which its rows are there, none of them still on the way. */
async function keyToRows(of: Page, key: string): Promise<number> {
  await of.evaluate(() => {
    const list = document.querySelector('[role=grid]') as HTMLElement
    const settled = new Promise<number>((done) => {
      list.addEventListener(
        'keydown',
        (event) => {
          const look = (): void => {
            const shown = list.querySelectorAll('[role=row][data-index]').length > 0 && !list.querySelector('.grid-waiting')
            if (shown && performance.now() - event.timeStamp > 1) done(performance.now() - event.timeStamp)
            else requestAnimationFrame(look)
          }
          requestAnimationFrame(() => requestAnimationFrame(look))
        },
        { once: true, capture: true },
      )
    })
    Object.assign(window, { benchSettled: settled })
  })
  await of.keyboard.press(key)
  return of.evaluate(() => (window as unknown as { benchSettled: Promise<number> }).benchSettled)
}

/** Milliseconds from a letter in the search box to the frame in which the list answers it. */
async function letterToRows(of: Page, letter: string): Promise<number> {
  await of.evaluate(() => {
    const list = document.querySelector('[role=grid]') as HTMLElement
    const settled = new Promise<number>((done) => {
      document.activeElement!.addEventListener(
        'input',
        (event) => {
          const watch = new MutationObserver(() => {
            if (list.getAttribute('aria-busy') !== 'false') return
            watch.disconnect()
            requestAnimationFrame(() => done(performance.now() - event.timeStamp))
          })
          watch.observe(list, { attributeFilter: ['aria-busy'] })
        },
        { once: true, capture: true },
      )
    })
    Object.assign(window, { benchSettled: settled })
  })
  await of.keyboard.insertText(letter)
  return of.evaluate(() => (window as unknown as { benchSettled: Promise<number> }).benchSettled)
}
