import type { IpcMainInvokeEvent } from 'electron'

/** The one origin that our windows have. */
export const APP_ORIGIN = 'app://bundle'

/**
 * True only for the top frame of one of our own pages. Read synchronously in the handler: a frame that
 * has navigated away or died is null or throws a moment later.
 */
export function isOwnFrame(event: Pick<IpcMainInvokeEvent, 'senderFrame'>): boolean {
  try {
    const frame = event.senderFrame
    if (!frame || frame.parent !== null) return false
    const url = new URL(frame.url)
    return url.protocol === 'app:' && url.host === 'bundle' && url.username === '' && url.port === ''
  } catch {
    return false // a destroyed frame throws, and a URL that does not parse is nobody's
  }
}
