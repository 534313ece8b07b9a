import Store from 'electron-store'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeFileAtomically } from '../platform/atomic-file.ts'
import { DEFAULT_SETTINGS, upgradeSettings, type StoredSettings } from './settings-upgrade.ts'

export interface SettingsStore {
  get(): StoredSettings
  set(change: Partial<StoredSettings>): StoredSettings
}

/** A settings file that does not parse is moved beside itself before the store opens: a start never fails on it, and nothing is wiped. */
function putBadFileAside(folder: string): void {
  const path = join(folder, 'settings.json')
  if (!existsSync(path)) return
  const bytes = readFileSync(path)
  try {
    JSON.parse(bytes.toString('utf8'))
  } catch {
    writeFileAtomically(join(folder, 'settings.unreadable.json'), bytes)
    writeFileAtomically(path, Buffer.from('{}'))
  }
}

/** Settings of the app in `folder`. No secrets and nothing of people: electron-store's encryption is no protection, and is not used. */
export function openSettings(folder: string): SettingsStore {
  putBadFileAside(folder)
  const store = new Store<{ settings: unknown }>({ cwd: folder, name: 'settings', clearInvalidConfig: false, defaults: { settings: DEFAULT_SETTINGS } })
  let current = upgradeSettings(store.get('settings'))
  return {
    get: () => current,
    set: (change) => {
      current = upgradeSettings({ ...current, ...change })
      store.set('settings', current)
      return current
    },
  }
}
