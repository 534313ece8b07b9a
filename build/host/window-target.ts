import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chromium, hostLog, hostState } from './host-state.ts'

/** How long a second start of the browser may take to hand its window to the first. */
const patienceMs = 8_000

/**
 * Opens a page in a window of its own and answers its target. With a display it is an application window, without tabs
 * and address line: those can only be asked for on a command line, so the browser is started a second time, hands the
 * wish to the first and ends. The address carries a mark by which the new page is recognised.
 */
export async function openWindowTarget(size: { width: number; height: number }): Promise<string> {
  if (hostState.headless) return openPlainWindow(size)
  const { connection, binary, arguments: shared } = chromium()
  const mark = randomUUID()
  const found = new Promise<string | null>((resolve) => {
    const impatient = setTimeout(() => resolve(null), patienceMs)
    connection.browser.on('Target.targetCreated', ({ targetInfo }) => {
      if (!targetInfo.url.endsWith(mark)) return
      clearTimeout(impatient)
      resolve(targetInfo.targetId)
    })
  })
  const messenger = spawn(binary, [...shared.filter((argument) => argument !== '--no-startup-window'), `--app=data:text/html,${mark}`, `--window-size=${size.width},${size.height}`], { stdio: 'ignore' })
  messenger.on('error', () => undefined)
  const targetId = await found
  if (targetId) return targetId
  hostLog('the browser opened no application window; an ordinary one is used')
  return openPlainWindow(size)
}

async function openPlainWindow(size: { width: number; height: number }): Promise<string> {
  const { targetId } = await chromium().connection.browser.send('Target.createTarget', { url: 'about:blank', newWindow: true, ...size })
  return targetId
}
