import type { ElectronApplication, Page } from '@playwright/test'
import { tracedTasks } from './traced-tasks.ts'

/** How evenly a window and the main process ran over a while. Milliseconds; gaps are between two beats that should come at once. */
export interface Evenness {
  readonly seconds: number
  /** Largest gap between two ticks of a timer in the page: what a click would have waited for. */
  readonly longestTickMs: number
  /** Largest gap between two painted frames. */
  readonly longestFrameMs: number
  readonly frameP95Ms: number
  readonly framesOver50: number
  /** Tasks of more than 50 ms, as the browser itself counts them. */
  readonly longTasks: number
  readonly longestTaskMs: number
  /** Processor time of the window's longest task: what it would be on a machine with nothing else to do. */
  readonly longestTaskCpuMs: number
  /** Largest gap between two beats of main's event loop, and its processor time in the worst one. */
  readonly mainLongestMs: number
  readonly mainLongestCpuMs: number
}

interface Watching {
  stop(): Omit<Evenness, 'mainLongestMs' | 'mainLongestCpuMs' | 'longestTaskCpuMs'>
}

/** Watches page and main while `work` runs. */
export async function watched(electron: ElectronApplication, page: Page, work: () => Promise<unknown>): Promise<Evenness> {
  await page.evaluate(startInPage)
  await electron.evaluate(startInMain)
  const tasks = await tracedTasks(page, work)
  const main = await electron.evaluate(() => (globalThis as unknown as { benchMain: { stop(): { longest: number; longestCpu: number } } }).benchMain.stop())
  const inPage = await page.evaluate(() => (window as unknown as { benchWatch: Watching }).benchWatch.stop())
  return { ...inPage, mainLongestMs: Math.round(main.longest), mainLongestCpuMs: Math.round(main.longestCpu), longestTaskCpuMs: Math.round(Math.max(0, ...tasks)) }
}

/** Runs in the page. */
function startInPage(): void {
  const began = performance.now()
  const frames: number[] = []
  const tasks: number[] = []
  let longestTick = 0
  let [lastTick, lastFrame] = [began, began]
  let running = true
  const timer = setInterval(() => {
    const now = performance.now()
    longestTick = Math.max(longestTick, now - lastTick)
    lastTick = now
  }, 4)
  const frame = (): void => {
    const now = performance.now()
    frames.push(now - lastFrame)
    lastFrame = now
    if (running) requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) tasks.push(entry.duration)
  })
  observer.observe({ entryTypes: ['longtask'] })
  Object.assign(window, {
    benchWatch: {
      stop: () => {
        running = false
        clearInterval(timer)
        for (const entry of observer.takeRecords()) tasks.push(entry.duration)
        observer.disconnect()
        frames.sort((a, b) => a - b)
        const most = (of: number[]): number => Math.round(Math.max(0, ...of))
        return {
          seconds: Math.round((performance.now() - began) / 100) / 10,
          longestTickMs: Math.round(longestTick),
          longestFrameMs: most(frames),
          frameP95Ms: Math.round(frames[Math.floor(frames.length * 0.95)] ?? 0),
          framesOver50: frames.filter((gap) => gap > 50).length,
          longTasks: tasks.length,
          longestTaskMs: most(tasks),
        }
      },
    },
  })
}

/** Runs in main. */
function startInMain(): void {
  const cpu = (): number => {
    const { user, system } = process.threadCpuUsage()
    return (user + system) / 1000
  }
  const beat = { last: performance.now(), lastCpu: cpu(), longest: 0, longestCpu: 0 }
  const timer = setInterval(() => {
    const [now, used] = [performance.now(), cpu()]
    beat.longest = Math.max(beat.longest, now - beat.last)
    beat.longestCpu = Math.max(beat.longestCpu, used - beat.lastCpu)
    beat.last = now
    beat.lastCpu = used
  }, 2)
  Object.assign(globalThis, {
    benchMain: {
      stop: () => {
        clearInterval(timer)
        return beat
      },
    },
  })
}
