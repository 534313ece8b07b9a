import { foldTight } from './tidy-text.ts'

/** The largest amount that the core systems store: N(14,2). */
const MAX_FEN = 99_999_999_999_999

const PLAIN = /^\d+(\.\d+)?$/
const GROUPED = /^\d{1,3}(,\d{3})+(\.\d+)?$/

/**
 * An amount in fen of a text such as 5200, 5,200.00, ￥5200.5 or 5200元; null where it is none, is not above
 * zero, has more than two decimals or more digits than N(14,2). `isNumber`: the cell holds a number, whose
 * binary tail (5200.1000000000004) is not the person's doing and is rounded off.
 */
export function readFen(text: string, isNumber = false): number | null {
  let folded = foldTight(text)
  if (isNumber && (folded.includes('e') || folded.includes('E') || folded.length > 12)) {
    const value = Number(folded)
    const fen = Math.round(value * 100)
    return Number.isFinite(value) && Math.abs(value * 100 - fen) < 1e-4 ? inRange(fen) : null
  }
  if (folded.startsWith('¥') || folded.startsWith('RMB')) folded = folded.slice(folded.startsWith('¥') ? 1 : 3)
  if (folded.endsWith('元')) folded = folded.slice(0, -1)
  if (folded.includes(',')) {
    if (!GROUPED.test(folded)) return null
    folded = folded.replaceAll(',', '')
  } else if (!PLAIN.test(folded)) return null
  const dot = folded.indexOf('.')
  const yuan = dot < 0 ? folded : folded.slice(0, dot)
  // Trailing zeros behind the second decimal say nothing new: 5200.500 is 5200.50.
  const decimals = dot < 0 ? '' : folded.slice(dot + 1).replace(/0+$/, '')
  if (decimals.length > 2 || yuan.length > 14) return null
  return inRange(Number(yuan) * 100 + Number(decimals.padEnd(2, '0')))
}

const inRange = (fen: number): number | null => (fen > 0 && fen <= MAX_FEN ? fen : null)

/** 520000 → 5,200.00. For a fen count of any sign. */
export function formatFen(fen: number): string {
  const yuan = `${Math.floor(Math.abs(fen) / 100)}`.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${fen < 0 ? '-' : ''}${yuan}.${`${Math.abs(fen) % 100}`.padStart(2, '0')}`
}

/** 520000 → 5200.00, as a cell or a CSV wants it. */
export const plainFen = (fen: number): string => formatFen(fen).replaceAll(',', '')
