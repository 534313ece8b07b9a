import { contextBridge, ipcRenderer } from 'electron'
import { CHANNEL_NAMES } from '../../shared/ipc/channel-names.ts'
import type { AppEvent } from '../../shared/ipc/event.ts'

/** Main to window, one way. */
const EVENT_CHANNEL = 'app-event'

/** One named function a channel, grouped by domain; none of them takes a channel's name or hands over an Electron object. */
export function exposeApi(): void {
  const api: Record<string, Record<string, unknown>> = {}
  for (const name of CHANNEL_NAMES) {
    const [domain, verb] = name.split('.') as [string, string]
    const verbs = (api[domain] ??= {})
    verbs[verb] = (input: unknown) => ipcRenderer.invoke(name, input)
  }
  api['events'] = {
    subscribe: (listener: (event: AppEvent) => void) => {
      const hear = (_event: unknown, payload: AppEvent): void => listener(payload)
      ipcRenderer.on(EVENT_CHANNEL, hear)
      return () => void ipcRenderer.removeListener(EVENT_CHANNEL, hear)
    },
  }
  contextBridge.exposeInMainWorld('api', api)
}
