import type { LogFields } from './logger.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const PLAIN_WORD = /^[A-Za-z][A-Za-z0-9_.:-]{0,59}$/
const LONG_DIGITS = /\d{6}/

/**
 * What may stand in a log line: an allowlist of shapes, not a list of things to hide. Numbers below a
 * million, booleans, UUIDs, and short ASCII words (codes, channel names, versions) pass; all other text,
 * which could be a name, an ID number, a path or an error's prose, is written as its length alone.
 */
export function redactFields(fields: LogFields): Record<string, string | number | boolean | null> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      if (value === null || typeof value === 'boolean') return [name, value]
      if (typeof value === 'number') return [name, Math.abs(value) < 1e6 ? value : '[large]']
      return [name, isPlain(value) ? value : `[${value.length}]`]
    }),
  )
}

const isPlain = (text: string): boolean => UUID.test(text) || (PLAIN_WORD.test(text) && !LONG_DIGITS.test(text)) || /^\d{1,4}(\.\d{1,4}){0,3}$/.test(text)
