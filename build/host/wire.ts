import { readFileSync } from 'node:fs'

interface Wire {
  /** Throws "An object could not be cloned." for what Electron refuses too. */
  encode(value: unknown): string
  decode(text: string): unknown
}

/** The text of a script that runs inside pages. */
export function pageScript(name: string): string {
  return readFileSync(new URL(`./page/${name}`, import.meta.url), 'utf8')
}

/** The page's own encoding, evaluated here: one text, so the two ends cannot drift apart. */
export const wire = new Function(`${pageScript('wire.js')}; return wire`)() as Wire
