import type { WebContents } from 'electron'
import type { AppEvent } from '../../shared/ipc/event.ts'

/** Sends an event to every window that still lives. */
export function broadcast(windows: readonly WebContents[], event: AppEvent): void {
  for (const contents of windows) if (!contents.isDestroyed()) contents.send('app-event', event)
}
