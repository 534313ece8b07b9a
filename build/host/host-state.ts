import type { BrowserWindow } from './browser-window.ts'
import type { Chromium } from './chromium-process.ts'

/** The fields of package.json that the application's identity is made of. */
export interface Manifest {
  name: string
  version: string
  productName?: string
  main?: string
}

/** A document that was printed, as `print()` was asked to. */
export interface PrintJob {
  url: string
  options: unknown
}

const onLinux = process.platform === 'linux'
const hasDisplay = !onLinux || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
const headless = process.env.HOST_HEADLESS === '1' || (!hasDisplay && process.env.HOST_HEADED !== '1')

/** The one piece of state that the stand-in's parts share; one application runs in one process. */
export const hostState = {
  executable: process.execPath,
  arguments: [] as string[],
  applicationPath: process.cwd(),
  manifest: { name: 'app', version: '0.0.0' } as Manifest,
  /** No display, or told so: windows are painted but nobody sees them. */
  headless,
  /** Nobody sits in front: dialogs answer "cancelled" and nothing is opened outside. */
  unattended: process.env.HOST_UNATTENDED === undefined ? headless : process.env.HOST_UNATTENDED === '1',
  ready: false,
  quitting: false,
  chromium: null as Chromium | null,
  windows: new Map<number, BrowserWindow>(),
  /** Work that has to end before the process may: closing windows, telling the first instance. */
  pending: new Set<Promise<unknown>>(),
  /** What went outside while unattended, for tests to look at. */
  openedOutside: [] as string[],
  notifications: [] as { readonly title: string; readonly body: string }[],
  printJobs: [] as PrintJob[],
}

/** The browser, once `app` is ready. */
export function chromium(): Chromium {
  if (!hostState.chromium) throw new Error('electron-host: this needs app.whenReady()')
  return hostState.chromium
}

/** Keeps the process alive (for a short while) until `work` has ended. */
export function finishBeforeExit(work: Promise<unknown>): void {
  const guarded = work.catch(() => undefined)
  hostState.pending.add(guarded)
  void guarded.finally(() => hostState.pending.delete(guarded))
}

/** One line on stderr, where Electron itself would speak. */
export function hostLog(line: string): void {
  process.stderr.write(`[electron-host] ${line}\n`)
}
