const MOST_CHARACTERS = 400

/**
 * A number of the file as text. Excel keeps 15 significant digits and writes 17 (8500.55 becomes
 * `8500.5499999999993`); the text is what it shows: at most 15 significant digits, no exponent, no trailing
 * zeros. A whole number of more than 15 digits keeps every digit the file has, so that an ID number typed
 * as a number can be recognised (and refused: its last digits are gone).
 * @returns null where `raw` is no number
 */
export function numberText(raw: string): string | null {
  // No program writes a number this long; patterns are never run over unbounded text.
  if (raw.length > MOST_CHARACTERS) return null
  const parts = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/.exec(raw.trim())
  if (!parts) return null
  const [, sign, whole = '', fraction = '', exponent = '0'] = parts
  if (whole === '' && fraction === '') return null
  const value = Number(raw)
  if (!Number.isFinite(value)) return null
  if (Math.abs(value) >= 1e15) {
    const point = whole.length + Number(exponent)
    const digits = whole + fraction
    const integer = (point >= digits.length ? digits.padEnd(point, '0') : digits.slice(0, point)).replace(/^0+/, '')
    return (sign === '-' ? '-' : '') + integer
  }
  return plainDecimal(Number(value.toPrecision(15)))
}

/** A double without an exponent: 1.5e-7 is `0.00000015`. Below 1e-20 it is 0, as no cell shows it. */
function plainDecimal(value: number): string {
  if (value === 0) return '0'
  const text = String(value)
  if (!text.includes('e')) return text
  if (Math.abs(value) < 1e-20) return '0'
  const [mantissa = '', exponent = '0'] = text.split('e')
  const sign = mantissa.startsWith('-') ? '-' : ''
  const digits = mantissa.replace('-', '').replace('.', '')
  return `${sign}0.${'0'.repeat(-Number(exponent) - 1)}${digits}`
}
