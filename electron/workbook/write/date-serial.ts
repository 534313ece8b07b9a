/** A `YYYY-MM-DD` (or `YYYY-MM-DD HH:MM:SS`) as Excel's serial of the 1900 system, 29 February 1900 included; null where it is none. */
export function dateSerial(text: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?: (\d{2}):(\d{2}):(\d{2}))?$/.exec(text)
  if (!parts) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1).map((part) => Number(part ?? 0))
  if (year < 1900 || month < 1 || month > 12 || day < 1 || day > 31) return null
  const time = (hour * 3600 + minute * 60 + second) / 86_400
  if (year === 1900 && month === 2 && day === 29) return 60 + time
  // UTC throughout: Date is used as a calendar here, no time zone is involved.
  const days = Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + 25_569
  return (days <= 60 ? days - 1 : days) + time
}
