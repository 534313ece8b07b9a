const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const

/** The check character of GB 11643 (ISO 7064 MOD 11-2) for the first 17 digits. */
export function residentCheck(digits17: string): string {
  let sum = 0
  for (const [position, weight] of WEIGHTS.entries()) sum += weight * (digits17.charCodeAt(position) - 48)
  return '10X98765432'.charAt(sum % 11)
}

/** 18 characters: area (6), birth date (`YYYY-MM-DD`), sequence (1–999; odd for men), check. */
export function residentId(area: string, birthDate: string, sequence: number): string {
  const digits = area + birthDate.replaceAll('-', '') + String(sequence).padStart(3, '0')
  return digits + residentCheck(digits)
}

/** True for 18 characters of which the last is the right check character. */
export const residentIdHolds = (idNumber: string): boolean => /^\d{17}[\dX]$/.test(idNumber) && residentCheck(idNumber.slice(0, 17)) === idNumber.charAt(17)
