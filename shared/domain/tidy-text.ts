/** True for characters that nobody sees: zero-width, bidirectional marks, soft hyphen, byte order mark, variation blanks. */
function isInvisible(code: number): boolean {
  return (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code <= 0x2064) || code === 0xfeff || code === 0xad || code === 0x180e
}

/** True for every kind of blank that web pages, WeChat and spreadsheets leave behind, line breaks included. */
export function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x85
}

/** True where a text holds nothing that anybody could see. */
export function isEmptyText(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (!isBlank(code) && !isInvisible(code)) return false
  }
  return true
}

/** Nothing to do: printable ASCII without blanks, or common Han characters. Most cells are like this, and are not copied. */
function isTidy(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (!((code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff))) return false
  }
  return true
}

/**
 * `text` without invisible characters and without blanks at its ends; every blank inside becomes one space
 * (facts: copies from web pages and WeChat bring NBSP, zero-width and full-width blanks). Punctuation stays.
 */
export function trimText(text: string): string {
  if (isTidy(text)) return text
  let out = ''
  let pendingBlank = false
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (isInvisible(code)) continue
    if (isBlank(code)) {
      pendingBlank = out !== ''
      continue
    }
    if (pendingBlank) out += ' '
    pendingBlank = false
    out += text[index]
  }
  return out
}

/** As `trimText`, and full-width ASCII (Ａ１（，￥ …) becomes half-width: for numbers, codes and dates, never for prose. */
export function foldText(text: string): string {
  if (isTidy(text)) return text
  const trimmed = trimText(text)
  let out = ''
  for (let index = 0; index < trimmed.length; index++) {
    const code = trimmed.charCodeAt(index)
    if (code >= 0xff01 && code <= 0xff5e) out += String.fromCharCode(code - 0xfee0)
    else if (code === 0xffe5) out += '¥'
    else out += trimmed[index]
  }
  return out
}

/** As `foldText`, without any blank left, also inside: for numbers and codes that people group by hand. */
export function foldTight(text: string): string {
  const folded = foldText(text)
  return folded.includes(' ') ? folded.replaceAll(' ', '') : folded
}
