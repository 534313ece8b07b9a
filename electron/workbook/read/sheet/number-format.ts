/**
 * What a number format makes of a number, as far as it matters here.
 * 0 plain number, 1 date (or date and time), 2 time of day; 10 + n: shown with n digits, leading zeros kept.
 */
export type NumberClass = number
export const PLAIN: NumberClass = 0
export const DATE: NumberClass = 1
export const TIME: NumberClass = 2
export const PADDED: NumberClass = 10

/**
 * The class of a built-in format id (ECMA-376 18.8.30). 27-36 and 50-58 are dates in the Chinese, Japanese and
 * Korean builds of Excel, which write them for ordinary date cells; 32-35 and 55, 56 among them show times.
 */
export function builtInNumberClass(id: number): NumberClass {
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 54) || id === 57 || id === 58) return DATE
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id === 45 || id === 47 || id === 55 || id === 56) return TIME
  return PLAIN
}

/** The class of a custom format code: its first section, without quoted, escaped and bracketed parts. */
export function customNumberClass(code: string): NumberClass {
  const section = (code.split(';', 1)[0] ?? '').slice(0, 255)
  if (/^0{2,20}$/.test(section)) return PADDED + section.length
  const bare = section.replace(/"[^"]*"?|\\.|_.|\*./gsu, '')
  if (/\[(?:h+|m+|s+)\]/i.test(bare)) return PLAIN
  const letters = bare.replace(/\[[^\]]*\]?/g, '').replace(/general|am\/pm|a\/p|上午\/下午/gi, '').toLowerCase()
  const clock = /[hs]/.test(letters)
  if (/[yd]/.test(letters) || (letters.includes('m') && !clock)) return DATE
  return clock ? TIME : PLAIN
}
