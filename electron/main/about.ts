import { app } from 'electron'
import type { About } from '../../shared/ipc/settings.ts'
import { ok, type Result } from '../../shared/result/result.ts'
import type { Shell } from './shell.ts'

/** What 关于 shows: which host and versions this is, for a call to support. */
export async function describeApp(shell: Shell): Promise<Result<About>> {
  const info = await shell.call('engine.info', {})
  if (!info.ok) return info
  return ok({
    version: app.getVersion(),
    // The stand-in host of checkouts and tests names itself; the real one has no such mark.
    host: 'electronHost' in process.versions ? 'electron-host' : 'electron',
    electron: process.versions.electron ?? '',
    chromium: process.versions.chrome ?? '',
    node: process.versions.node,
    sqlite: info.value.sqlite,
    cipher: info.value.cipher,
    rulePack: info.value.rulePack,
    profile: info.value.profile,
    dataFolder: shell.dataFolder(),
  })
}
