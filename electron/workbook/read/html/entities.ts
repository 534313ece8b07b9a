/** Named references that office programs and report tools write; any other one stays as it is written. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"], ['nbsp', '\u00a0'], ['ensp', '\u2002'], ['emsp', '\u3000'], ['thinsp', '\u2009'], ['zwnj', '\u200c'], ['zwj', '\u200d'],
  ['middot', '·'], ['bull', '•'], ['hellip', '…'], ['mdash', '—'], ['ndash', '–'], ['ldquo', '“'], ['rdquo', '”'], ['lsquo', '‘'], ['rsquo', '’'], ['laquo', '«'], ['raquo', '»'],
  ['yen', '¥'], ['copy', '©'], ['reg', '®'], ['deg', '°'], ['plusmn', '±'], ['times', '×'], ['divide', '÷'], ['sect', '§'], ['radic', '√'], ['uuml', 'ü'], ['Uuml', 'Ü'],
])

/** HTML text with its character references resolved. */
export function decodeHtmlText(raw: string): string {
  if (!raw.includes('&')) return raw
  return raw.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]{2,8}));?/gi, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
    if (name !== undefined) return whole.endsWith(';') || name === 'nbsp' ? (NAMED.get(name) ?? NAMED.get(name.toLowerCase()) ?? whole) : whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : String.fromCodePoint(code)
  })
}
