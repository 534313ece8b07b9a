import { trimText } from './tidy-text.ts'

/** U+00B7, the only separator of 民委发〔2016〕33号 (GB18030 A1A4). */
export const NAME_DOT = '·'
/** Everything that has been seen in its place (name_dot_variants of the code pack). */
const DOT_VARIANTS = new Set('•・‧∙⋅．﹒･.●。᛫·․ꞏ')
/** 33号文: at least 50 characters (25 Han) must fit. */
export const NAME_MAX = 50

/** True for a text of common Han characters only: the quick way for nearly every name. */
function isPlainHan(name: string): boolean {
  for (let index = 0; index < name.length; index++) {
    const code = name.charCodeAt(index)
    if (code < 0x4e00 || code > 0x9fff) return false
  }
  return true
}

const HAN = /\p{Script=Han}/u
const LATIN = /\p{Script=Latin}/u
/** Variation selectors and ideographic description are no part of the visible name, but do no harm. */
const isHan = (character: string | undefined): boolean => character !== undefined && HAN.test(character)

/** Full-width letters and digits to half-width; other full-width signs stay for the check to name. */
function halfWidth(character: string): string {
  const code = character.charCodeAt(0)
  const isLetterOrDigit = (code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a)
  return isLetterOrDigit ? String.fromCharCode(code - 0xfee0) : character
}

/**
 * A name as it is stored (facts 5.9): without invisible characters and outer blanks, full-width letters made
 * half-width, a wrong middle dot between Han characters made U+00B7 with no blank beside it, Latin names
 * upper-case with single spaces. A blank inside a Han name stays: only its owner knows (NAME_SPACE).
 */
export function tidyName(text: string): string {
  if (isPlainHan(text)) return text
  const characters = [...trimText(text)].map(halfWidth)
  let out = ''
  for (let index = 0; index < characters.length; index++) {
    const character = characters[index] as string
    if (DOT_VARIANTS.has(character) || character === NAME_DOT) {
      const before = [...out.trimEnd()].at(-1)
      let next = index + 1
      while (characters[next] === ' ') next++
      if (isHan(before) && isHan(characters[next])) {
        out = out.trimEnd() + NAME_DOT
        index = next - 1
        continue
      }
    }
    out += character
  }
  return !HAN.test(out) && LATIN.test(out) ? out.toUpperCase() : out
}

/** A blank between characters of a Han name. Expects a tidied name. */
export const hasSpaceInHanName = (name: string): boolean => name.includes(' ') && HAN.test(name)

/** Signs of error cells (#N/A), passwords and formulas: on no identity card. */
const SYMBOLS = "#@$%^&*=+<>\\|~_!\"{}[];"

/** The first character that no name has: digits, question marks, U+FFFD, private use (old 造字), controls, half surrogates. Null where there is none. */
export function badNameCharacter(name: string): string | null {
  if (isPlainHan(name)) return null
  for (const character of name) {
    const code = character.codePointAt(0) as number
    const bad =
      (code >= 0x30 && code <= 0x39) || code === 0x3f || code === 0xff1f || code === 0xfffd || code < 0x20 || (code >= 0x7f && code <= 0x9f) ||
      (code >= 0xe000 && code <= 0xf8ff) || SYMBOLS.includes(character) || (code >= 0xd800 && code <= 0xdfff) || code >= 0xf0000 || /\p{Nd}/u.test(character)
    if (bad) return character
  }
  return null
}

/** Length in characters as people count them (code points; a rare character beyond the BMP is one). */
export function nameLength(name: string): number {
  let length = 0
  for (const _character of name) length++
  return length
}

/** True where two spellings are one name: blanks, dots and letter case aside. */
export function isSameName(one: string, other: string): boolean {
  return one === other || bare(one) === bare(other)
}

const bare = (name: string): string => [...tidyName(name)].filter((character) => character !== ' ' && character !== NAME_DOT && !DOT_VARIANTS.has(character)).join('').toUpperCase()
