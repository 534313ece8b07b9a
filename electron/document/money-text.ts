/** Fen as yuan with thousands separators and two decimals, without a float: 520000 → `5,200.00`. Throws for what is not an integer. */
export function moneyText(fen: number): string {
  if (!Number.isSafeInteger(fen)) throw new Error('an amount of money must be an integer of fen')
  const digits = String(Math.abs(fen)).padStart(3, '0')
  const yuan = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${fen < 0 ? '-' : ''}${yuan}.${digits.slice(-2)}`
}
