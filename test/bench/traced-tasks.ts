import type { Page } from '@playwright/test'

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  /** Microseconds on the processor. */
  readonly tdur?: number
  readonly args: { readonly name?: string }
}

/** Does `work` while the browser notes its tasks; milliseconds of processor time of each task of the window's main thread. */
export async function tracedTasks(page: Page, work: () => Promise<unknown>): Promise<number[]> {
  const session = await page.context().newCDPSession(page)
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => void events.push(...(value as unknown as TraceEvent[])))
  await session.send('Tracing.start', { traceConfig: { includedCategories: ['toplevel'], excludedCategories: ['*'] }, transferMode: 'ReportEvents' })
  await work()
  const complete = new Promise<void>((done) => void session.once('Tracing.tracingComplete', () => done()))
  await session.send('Tracing.end')
  await complete
  await session.detach()
  const threads = new Set(events.flatMap(({ name, args, pid, tid }) => (name === 'thread_name' && args.name === 'CrRendererMain' ? [`${pid}:${tid}`] : [])))
  return events.flatMap(({ ph, name, pid, tid, tdur }) => (ph === 'X' && name.includes('RunTask') && threads.has(`${pid}:${tid}`) ? [(tdur ?? 0) / 1000] : []))
}
