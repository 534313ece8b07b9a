import { spawn } from 'node:child_process'
import path from 'node:path'
import type { Shell } from 'electron'
import { hostState } from './host-state.ts'

const openers: Record<string, string> = { linux: 'xdg-open', darwin: 'open', win32: 'explorer' }

/** Hands an address or a file to the system; while nobody is in front it is only written down. */
function openOutside(what: string): Promise<string> {
  hostState.openedOutside.push(what)
  if (hostState.unattended) return Promise.resolve('')
  const opener = openers[process.platform] ?? 'xdg-open'
  return new Promise((resolve) => {
    const child = spawn(opener, [what], { stdio: 'ignore', detached: true })
    child.once('error', (error) => resolve(`${opener}: ${error.message}`))
    child.once('spawn', () => resolve(''))
    child.unref()
  })
}

export const shell = {
  async openExternal(url) {
    const failure = await openOutside(url)
    if (failure) throw new Error(failure)
  },
  openPath: (file) => openOutside(file),
  showItemInFolder: (file) => void openOutside(path.dirname(file)),
  beep: () => void process.stderr.write('\u0007'),
  trashItem: () => Promise.reject(new Error('electron-host: shell.trashItem is not supported')),
} satisfies Pick<Shell, 'openExternal' | 'openPath' | 'showItemInFolder' | 'beep' | 'trashItem'>
