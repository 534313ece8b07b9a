import { mkdirSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { commandLine } from './command-line.ts'
import { hostState } from './host-state.ts'

const chosen = new Map<string, string>()
const personal: Record<string, string> = { desktop: 'Desktop', documents: 'Documents', downloads: 'Downloads', music: 'Music', pictures: 'Pictures', videos: 'Videos' }

/** Where programs of this system keep what is theirs. */
function applicationData(): string {
  if (process.platform === 'win32') return process.env.APPDATA ?? path.join(os.homedir(), 'AppData', 'Roaming')
  if (process.platform === 'darwin') return path.join(os.homedir(), 'Library', 'Application Support')
  return process.env.XDG_CONFIG_HOME ?? path.join(os.homedir(), '.config')
}

function userData(name: string): string {
  const folder = chosen.get('userData') ?? (commandLine.getSwitchValue('user-data-dir') || path.join(pathOf('appData', name), name))
  mkdirSync(folder, { recursive: true })
  return path.resolve(folder)
}

/** `app.getPath`: one of Electron's named folders, for an application of this name. */
export function pathOf(name: string, applicationName: string): string {
  const own = chosen.get(name)
  if (own && name !== 'userData') return own
  if (name in personal) return path.join(os.homedir(), personal[name] ?? '')
  switch (name) {
    case 'home':
      return os.homedir()
    case 'appData':
      return applicationData()
    case 'userData':
    case 'sessionData':
      return userData(applicationName)
    case 'logs':
      return path.join(userData(applicationName), 'logs')
    case 'crashDumps':
      return path.join(userData(applicationName), 'Crashpad')
    case 'temp':
      return os.tmpdir()
    case 'exe':
    case 'module':
      return hostState.executable
    default:
      throw new Error(`Failed to get '${name}' path`)
  }
}

/** `app.setPath`: from now on that folder is there. */
export function choosePath(name: string, folder: string): void {
  if (!path.isAbsolute(folder)) throw new Error('Path must be absolute')
  chosen.set(name, folder)
}
