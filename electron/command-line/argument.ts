import { InvalidArgumentError } from 'commander'

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

/** A month YYYY-MM. */
export function month(text: string): string {
  if (!MONTH.test(text)) throw new InvalidArgumentError('要写成 YYYY-MM,例如 2026-11')
  return text
}

/** A day YYYY-MM-DD. */
export function day(text: string): string {
  if (!DAY.test(text)) throw new InvalidArgumentError('要写成 YYYY-MM-DD,例如 2026-11-23')
  return text
}

/** A whole number from `least` to `most`. */
export const whole = (least: number, most: number) => (text: string): number => {
  const number = Number(text)
  if (!/^\d+$/.test(text) || number < least || number > most) throw new InvalidArgumentError(`要写 ${least} 到 ${most} 之间的整数`)
  return number
}

/** One of a few words. */
export const oneOf = <const W extends readonly string[]>(...words: W) => (text: string): W[number] => {
  if (!words.includes(text)) throw new InvalidArgumentError(`只能是 ${words.join(' | ')}`)
  return text
}
