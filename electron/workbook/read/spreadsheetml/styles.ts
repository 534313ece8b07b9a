import { customNumberClass, DATE, PLAIN, TIME, type NumberClass } from '../sheet/number-format.ts'

/** Formats that SpreadsheetML 2003 calls by name ([MS-OE376] NumberFormat); the others are codes as in any cell. */
const NAMED: ReadonlyMap<string, NumberClass> = new Map([
  ['general', PLAIN], ['general number', PLAIN], ['general date', DATE], ['long date', DATE], ['medium date', DATE], ['short date', DATE], ['long time', TIME], ['medium time', TIME], ['short time', TIME],
  ['currency', PLAIN], ['euro currency', PLAIN], ['fixed', PLAIN], ['standard', PLAIN], ['percent', PLAIN], ['scientific', PLAIN], ['yes/no', PLAIN], ['true/false', PLAIN], ['on/off', PLAIN],
])

/** What a NumberFormat of SpreadsheetML makes of a number. */
export const namedNumberClass = (format: string): NumberClass => NAMED.get(format.trim().toLowerCase()) ?? customNumberClass(format)
