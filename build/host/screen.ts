import { EventEmitter } from 'node:events'
import type { Rectangle, Screen } from 'electron'

/** One screen, `HOST_SCREEN=1920x1080` unless told otherwise. */
const [width, height] = (process.env.HOST_SCREEN ?? '1920x1080').split('x').map(Number) as [number, number]
const bounds: Rectangle = { x: 0, y: 0, width, height }
const display = { id: 1, label: '', scaleFactor: 1, rotation: 0, bounds, size: { width, height }, workArea: bounds, workAreaSize: { width, height }, internal: false, touchSupport: 'unknown', colorDepth: 24 }
type ElectronDisplay = ReturnType<Screen['getPrimaryDisplay']>
const asDisplay = (): ElectronDisplay => display as unknown as ElectronDisplay

/** A copy: windows change theirs. */
export function screenBounds(): Rectangle {
  return { ...bounds }
}

export const screen = Object.assign(new EventEmitter(), {
  getPrimaryDisplay: asDisplay,
  getAllDisplays: () => [asDisplay()],
  getDisplayMatching: asDisplay,
  getDisplayNearestPoint: asDisplay,
  getCursorScreenPoint: () => ({ x: 0, y: 0 }),
} satisfies Pick<Screen, 'getPrimaryDisplay' | 'getAllDisplays' | 'getDisplayMatching' | 'getDisplayNearestPoint' | 'getCursorScreenPoint'>)
