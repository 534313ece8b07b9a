/** Never at the start of a line (GB/T 15834-2011, 5.1): closing marks, separators and dots. */
const NEVER_FIRST = new Set('、。，．：；？！·・‧•…—～-,.:;?!)]}%％‰℃°）》」』】〕〉｝］〗”’々〻ー/／')
/** Never at the end of a line: opening marks. */
const NEVER_LAST = new Set('（《「『【〔〈｛［〖“‘([{￥¥#＃')
/** Characters of one word or number, which is broken only where it alone is wider than the line. */
const WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Mark}\d_@'’+*&=]/u

/** Pieces that stay on one line wherever they fit on one, in order; joined they are the text. */
function unbreakablePieces(paragraph: string): string[] {
  const pieces: string[] = []
  let previous = ''
  for (const character of paragraph) {
    const last = pieces.length - 1
    const joins =
      last >= 0 && (character === ' ' || NEVER_FIRST.has(character) || NEVER_LAST.has(previous) || (WORD.test(character) && joinsWord(previous, character)))
    if (joins) pieces[last] += character
    else pieces.push(character)
    previous = character
  }
  return pieces
}

/** A number or a word goes on after its own separators: 5,200.00, 2026-11, https://…; a double surname may part at its hyphen. */
const joinsWord = (previous: string, character: string): boolean =>
  WORD.test(previous) || (previous !== '' && '.,:/%#'.includes(previous)) || (previous === '-' && /\d/.test(character))

/**
 * Breaks `text` into lines not wider than `width` by the rules of Chinese setting: between any two characters, except
 * that no closing mark starts a line, no opening mark ends one, and words and numbers stay whole. Nothing is ever cut:
 * what is wider than a line by itself is broken between characters. `\n` starts a new line; spaces at a break vanish.
 * `widthOf` measures in the same unit as `width`. Always answers at least one line.
 */
export function breakLines(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = []
  for (const paragraph of text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replaceAll('\t', ' ').split('\n')) {
    if (widthOf(paragraph) <= width) lines.push(paragraph)
    else lines.push(...breakParagraph(paragraph, width, widthOf))
  }
  return lines
}

function breakParagraph(paragraph: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  const add = (piece: string): boolean => {
    if (line !== '' && widthOf((line + piece).trimEnd()) > width) return false
    line += piece
    return true
  }
  const close = (): void => {
    lines.push(line.trimEnd())
    line = ''
  }
  for (const piece of unbreakablePieces(paragraph)) {
    if (widthOf(piece.trimEnd()) > width) {
      for (const character of piece) {
        if (add(character)) continue
        close()
        add(character)
      }
    } else if (!add(piece)) {
      close()
      add(piece)
    }
  }
  close()
  return lines
}

/**
 * As `breakLines`, with the same number of lines but of even length, so that a long name does not leave one character
 * alone on its last line.
 */
export function breakLinesEvenly(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines = breakLines(text, width, widthOf)
  if (lines.length === 1) return lines
  // Narrower than this a word would be broken that need not be.
  const widest = Math.max(...unbreakablePieces(text).map((piece) => widthOf(piece.trimEnd())))
  if (widest > width) return lines
  let narrow = Math.max(width / 2, widest)
  let wide = width
  for (let step = 0; step < 6; step += 1) {
    const middle = (narrow + wide) / 2
    if (breakLines(text, middle, widthOf).length > lines.length) narrow = middle
    else wide = middle
  }
  return breakLines(text, wide, widthOf)
}
