import { chromium } from './host-state.ts'
import { permissionRules } from './session.ts'

/** Chromium's names of what a page may ask for -> Electron's names of the same. */
const permissions: Record<string, string> = {
  geolocation: 'geolocation',
  notifications: 'notifications',
  camera: 'media',
  microphone: 'media',
  midi: 'midi',
  'clipboard-read': 'clipboard-read',
  'clipboard-write': 'clipboard-sanitized-write',
  'window-management': 'window-management',
  'local-fonts': 'local-fonts',
  'idle-detection': 'idle-detection',
  'storage-access': 'storage-access',
  'persistent-storage': 'persistent-storage',
}

/**
 * Electron asks the application at the moment a page asks. From outside the browser that moment cannot be caught, so
 * the application is asked for every permission when a page of an origin arrives, and the browser is told the answers.
 */
export async function grantPermissions(contents: { getURL(): string }, address: string): Promise<void> {
  if (!permissionRules.any() || !address.startsWith('https://')) return
  const { origin } = new URL(address)
  const { browser } = chromium().connection
  for (const [name, electronName] of Object.entries(permissions)) {
    const granted = await permissionRules.ask(contents, electronName, contents.getURL())
    await browser.send('Browser.setPermission', { origin, permission: { name }, setting: granted ? 'granted' : 'denied' }).catch(() => undefined)
  }
}
