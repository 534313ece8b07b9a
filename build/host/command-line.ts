import type { CommandLine } from 'electron'
import { hostState } from './host-state.ts'

const appended = new Map<string, string>()

/** Switches that are ours to set, or that would take the browser out of our hands. */
const kept = new Set(['remote-debugging-port', 'remote-debugging-pipe', 'no-startup-window', 'user-data-dir', 'headless', 'no-sandbox', 'enable-features', 'disable-features'])

/** What the application (or a test driver) added for Chromium. */
export function chromiumSwitches(): string[] {
  return [...appended].filter(([name]) => !kept.has(name)).map(([name, value]) => (value ? `--${name}=${value}` : `--${name}`))
}

export const commandLine = {
  appendSwitch(name, value = '') {
    appended.set(name, value)
  },
  appendArgument: () => undefined,
  hasSwitch: (name) => appended.has(name) || hostState.arguments.some((argument) => argument === `--${name}` || argument.startsWith(`--${name}=`)),
  getSwitchValue(name) {
    const prefix = `--${name}=`
    return appended.get(name) ?? hostState.arguments.find((argument) => argument.startsWith(prefix))?.slice(prefix.length) ?? ''
  },
  removeSwitch(name) {
    appended.delete(name)
  },
} satisfies Pick<CommandLine, 'appendSwitch' | 'appendArgument' | 'hasSwitch' | 'getSwitchValue' | 'removeSwitch'>
