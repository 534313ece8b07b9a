/** UTF-16 units that Excel keeps in a cell. */
const MOST_UNITS = 32_767

/** Characters that XML 1.0 cannot hold at all. */
// oxlint-disable-next-line no-control-regex
const IMPOSSIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/**
 * A text as it can stand in a cell and come back the same: unpaired surrogates become U+FFFD, control characters
 * that XML cannot hold are dropped, a carriage return and a text that looks like Excel's `_xHHHH_` escape are
 * escaped its way, and what is longer than a cell holds is cut.
 */
export function cellText(text: string): string {
  let safe = text.length > MOST_UNITS ? text.slice(0, MOST_UNITS) : text
  if (!safe.isWellFormed()) safe = safe.toWellFormed()
  safe = safe.replace(IMPOSSIBLE, '')
  if (safe.includes('_x')) safe = safe.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  return safe.includes('\r') ? safe.replaceAll('\r', '_x000D_') : safe
}

/** Characters that a sheet's name must not hold, and Excel's limit of 31 units; never empty, never the reserved name. */
export function sheetName(name: string, fallback: string): string {
  const safe = cellText(name).replace(/[*?:\\/[\]\r\n\t]/g, '_').replace(/^'+|'+$/g, '').trim().slice(0, 31)
  return safe === '' || safe.toLowerCase() === 'history' ? fallback : safe.isWellFormed() ? safe : safe.slice(0, 30)
}
