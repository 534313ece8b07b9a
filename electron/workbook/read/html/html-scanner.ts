import type { ReadLimits } from '../limits.ts'
import { tooLarge } from '../refusal.ts'

export interface HtmlHandler {
  /** `attributes` as they are written, for `attributeOf`. */
  open(name: string, attributes: string): void
  close(name: string): void
  /** Raw: references unresolved, white space as written. */
  text(raw: string): void
}

/** Elements whose content is no markup and no text of a page. */
const RAW = new Set(['script', 'style', 'title', 'xml', 'noframes', 'textarea', 'template'])

/**
 * A forward-only, forgiving HTML scanner: tags, text, comments; no tree, so that nesting costs nothing. Text is pushed in
 * blocks of any size; an unfinished tag waits for the next block and may not grow beyond `tokenBytes`.
 */
export class HtmlScanner {
  readonly #handler: HtmlHandler
  readonly #limits: ReadLimits
  #rest = ''
  #raw = ''

  constructor(handler: HtmlHandler, limits: ReadLimits) {
    this.#handler = handler
    this.#limits = limits
  }

  push(block: string, last: boolean): void {
    const text = this.#rest + block
    let at = 0
    while (at < text.length) {
      const next = this.#raw === '' ? this.#token(text, at, last) : this.#skipRaw(text, at, last)
      if (next < 0) break
      at = next
    }
    this.#rest = text.slice(at)
    if (this.#rest.length > this.#limits.tokenBytes) throw tooLarge('token', this.#limits.tokenBytes, this.#rest.length)
  }

  /** Answers where the token ends; -1 where the rest of it is still to come. */
  #token(text: string, at: number, last: boolean): number {
    if (text[at] !== '<') {
      const end = text.indexOf('<', at)
      if (end < 0) {
        // A reference may be cut in two: what follows the last `&` waits.
        const cut = last ? -1 : text.indexOf('&', Math.max(at, text.length - 12))
        const to = cut < 0 ? text.length : cut
        if (to > at) this.#handler.text(text.slice(at, to))
        return to === at ? -1 : to
      }
      this.#handler.text(text.slice(at, end))
      return end
    }
    if (text.startsWith('<!--', at)) return ended(text, '-->', at + 4, last)
    if (!last && text.length - at < 4) return -1
    if (text[at + 1] === '!' || text[at + 1] === '?') return ended(text, '>', at + 2, last)
    const found = /^<(\/?)([a-z][a-z0-9:_-]{0,40})/i.exec(text.slice(at, at + 48))
    if (!found) {
      this.#handler.text('<')
      return at + 1
    }
    const end = endOfTag(text, at + found[0].length)
    if (end < 0) return last ? text.length : -1
    const name = (found[2] as string).toLowerCase()
    if (found[1] === '/') this.#handler.close(name)
    else {
      const attributes = text.slice(at + found[0].length, end - 1)
      this.#handler.open(name, attributes)
      if (RAW.has(name) && !attributes.endsWith('/')) this.#raw = name
    }
    return end
  }

  #skipRaw(text: string, at: number, last: boolean): number {
    const length = this.#raw.length
    for (let close = text.indexOf('</', at); close >= 0; close = text.indexOf('</', close + 2)) {
      const name = text.slice(close + 2, close + 2 + length)
      if (name.length < length && !last) return close === at ? -1 : close
      if (name.toLowerCase() !== this.#raw) continue
      this.#raw = ''
      return close
    }
    const end = !last && text.endsWith('<') ? text.length - 1 : text.length
    return end === at ? -1 : end
  }
}

function ended(text: string, mark: string, from: number, last: boolean): number {
  const found = text.indexOf(mark, from)
  return found < 0 ? (last ? text.length : -1) : found + mark.length
}

/** Where a tag ends: after the first `>` outside quotes. */
function endOfTag(text: string, from: number): number {
  let quote = ''
  for (let at = from; at < text.length; at++) {
    const character = text[at] as string
    if (quote !== '') quote = character === quote ? '' : quote
    else if (character === '>') return at + 1
    else if ((character === '"' || character === "'") && text[at - 1] === '=') quote = character
  }
  return -1
}

/** The value of an attribute, '' where it stands without one; null where it is not there. */
export function attributeOf(attributes: string, name: string): string | null {
  if (!attributes.toLowerCase().includes(name)) return null
  for (const [, key = '', double, single, bare] of attributes.matchAll(/([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g)) {
    if (key.toLowerCase() === name) return double ?? single ?? bare ?? ''
  }
  return null
}
