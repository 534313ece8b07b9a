// Plain JavaScript: the launcher asks this too, on whatever Node the machine has.
import { existsSync } from 'node:fs'
import path from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable']

function windowsPlaces() {
  const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(Boolean)
  const tails = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']
  return roots.flatMap((root) => tails.map((tail) => path.join(/** @type {string} */ (root), tail)))
}

const macPlaces = ['Chromium', 'Google Chrome', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)

/** Where an installed Chromium, Chrome or Edge is; null when there is none. `CHROMIUM` (a path) goes first. */
export function findChromiumBinary() {
  if (process.env.CHROMIUM) return existsSync(process.env.CHROMIUM) ? process.env.CHROMIUM : null
  const fromPath = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean).flatMap((folder) => names.map((name) => path.join(folder, name)))
  const places = process.platform === 'win32' ? windowsPlaces() : process.platform === 'darwin' ? macPlaces : fromPath
  return places.find((place) => existsSync(place)) ?? null
}
