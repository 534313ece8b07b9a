/**
 * An identity number as screens and messages show it: 430102********0214. Never more than six and four
 * characters, and never a short number whole.
 */
export function maskId(number: string): string {
  const length = number.length
  if (length === 0) return ''
  const [head, tail] = length >= 15 ? [6, 4] : length >= 8 ? [2, 2] : [1, 0]
  return number.slice(0, head) + '*'.repeat(Math.max(1, length - head - tail)) + (tail === 0 ? '' : number.slice(-tail))
}

/** 13800000000 → 138****0000; shorter numbers keep only their last two. */
export function maskPhone(number: string): string {
  if (number.length >= 11) return `${number.slice(0, 3)}${'*'.repeat(number.length - 7)}${number.slice(-4)}`
  return number.length <= 2 ? '*'.repeat(number.length) : '*'.repeat(number.length - 2) + number.slice(-2)
}

/** 向楠 → 向*, 欧阳思远 → 欧**远: the first character, and the last where there are more than two. */
export function maskName(name: string): string {
  const characters = [...name]
  const [first, last] = [characters[0], characters.at(-1)]
  if (first === undefined || last === undefined) return ''
  if (characters.length === 1) return '*'
  return characters.length === 2 ? `${first}*` : `${first}${'*'.repeat(characters.length - 2)}${last}`
}
