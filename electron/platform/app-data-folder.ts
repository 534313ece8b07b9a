import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where the app keeps its data on this system when no folder is named; the same place that Electron calls userData. */
export function appDataFolder(environment: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string {
  if (platform === 'win32') return join(environment['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'shenbao')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'shenbao')
  return join(environment['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'shenbao')
}
