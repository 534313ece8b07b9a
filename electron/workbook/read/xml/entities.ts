import { damaged } from '../refusal.ts'

const NAMED: ReadonlyMap<string, string> = new Map([['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"]])

/**
 * Text with its references resolved and its line ends normalised as XML asks. Only the five predefined
 * entities and numeric references exist; any other one would need a DTD, and a DTD is refused.
 */
export function decodeXmlText(raw: string): string {
  const lines = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw
  if (!lines.includes('&')) return lines
  return lines.replace(/&([^;&]{0,12});?/g, (whole, name: string) => {
    if (!whole.endsWith(';')) throw damaged('xml-entity')
    const named = NAMED.get(name)
    if (named !== undefined) return named
    const numeric = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/i.exec(name)
    if (!numeric) throw damaged('xml-entity')
    const code = numeric[1] === undefined ? Number(numeric[2]) : Number.parseInt(numeric[1], 16)
    if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) throw damaged('xml-entity')
    return String.fromCodePoint(code)
  })
}

/**
 * Undoes Excel's `_xHHHH_` escapes (ECMA-376 ST_Xstring), by which characters that XML cannot hold are
 * written; `_x005F_` is an underscore that stands for itself. U+0000 becomes U+FFFD.
 */
export function decodeExcelEscapes(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, hex: string) => {
    const code = Number.parseInt(hex, 16)
    return code === 0 ? '\ufffd' : String.fromCharCode(code)
  })
}
