import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'

export interface BenchApp {
  readonly electron: ElectronApplication
  readonly page: Page
  close(): Promise<void>
}

/** A folder for the data of one application, in practice mode from its first start: there a bureau on this machine may be signed in to. */
export function profileFolder(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'shenbao-bench-app-'))
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ settings: { version: 1, mode: 'practice' } }))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }) }
}

/** The built application on whichever host is there, its window painted where nobody looks. */
export async function benchApp(userData: string): Promise<BenchApp> {
  const electron = await _electron.launch({
    args: [resolve(import.meta.dirname, '../..'), `--user-data-dir=${userData}`],
    env: { ...(process.env as Record<string, string>), HOST_UNATTENDED: '1', HOST_HEADLESS: '1', HOST_KEYCHAIN: 'bench' },
    timeout: 60_000,
  })
  const child = electron.process()
  const gone = new Promise<void>((done) => child.once('exit', () => done()))
  const page = await electron.firstWindow()
  return {
    electron,
    page,
    close: async () => {
      const impatient = setTimeout(() => child.kill('SIGKILL'), 15_000)
      await electron.close().catch(() => undefined)
      await gone
      clearTimeout(impatient)
    },
  }
}
