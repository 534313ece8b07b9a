/**
 * How much of a file is taken in before it is refused. Absolute caps come first, because a compression
 * ratio alone refuses ordinary office files again and again.
 */
export interface ReadLimits {
  /** Bytes of the file itself. 100,000 rows x 22 columns weigh 8-12 MB as .xlsx; twice that is still no batch. */
  readonly fileBytes: number
  /** Bytes of a file that is not compressed (.xls, XML, HTML, text): 60,000 rows x 22 columns as .xls weigh 23 MB. */
  readonly plainFileBytes: number
  /** Entries in the zip. Ordinary workbooks have 10-60; a workbook full of pictures some hundreds. */
  readonly parts: number
  /** Inflated bytes of one part. 100,000 x 22 cells as inline strings are about 190 MB of XML. */
  readonly partBytes: number
  /** Inflated bytes of all parts that are read (the sheet, its shared strings, styles) */
  readonly totalBytes: number
  /** Inflated : compressed, judged only past `ratioFromBytes`. The 99th percentile of real files is 23, deflate ends at 1032. */
  readonly ratio: number
  readonly ratioFromBytes: number
  /** Rows that hold anything: 100,000 of data and some for titles and headers. Empty formatted rows do not count. */
  readonly rows: number
  /** Rows promised to the person in words; `rows` without the slack. */
  readonly dataRows: number
  /** Distinct shared strings: 40 columns of 100,000 different texts. */
  readonly sharedStrings: number
  /** UTF-8 bytes of one cell's text. Excel holds 32,767 UTF-16 units, at most 98,301 bytes. */
  readonly cellBytes: number
  /** UTF-8 bytes of one row's texts; shared strings make a long row from a short file. */
  readonly rowBytes: number
  /** UTF-8 bytes of all cells' texts together: 22 columns x 100,000 rows hold about 45 MB. */
  readonly textBytes: number
  /** Nesting of XML elements; a worksheet needs fewer than 20. */
  readonly xmlDepth: number
  /** Bytes of one tag, comment or run of text before the parser gives up (a cell's text with every character escaped fits). */
  readonly tokenBytes: number
  /** Sheets in the workbook. */
  readonly sheets: number
  /** Resident bytes of the reading process; a reader that outgrows it stops itself. */
  readonly residentBytes: number
}

const MIB = 1024 * 1024

export const READ_LIMITS: ReadLimits = {
  fileBytes: 20 * MIB,
  plainFileBytes: 40 * MIB,
  parts: 2_000,
  partBytes: 256 * MIB,
  totalBytes: 384 * MIB,
  ratio: 200,
  ratioFromBytes: MIB,
  rows: 100_100,
  dataRows: 100_000,
  sharedStrings: 4_000_000,
  cellBytes: 128 * 1024,
  rowBytes: 4 * MIB,
  textBytes: 160 * MIB,
  xmlDepth: 64,
  tokenBytes: MIB,
  sheets: 1_000,
  residentBytes: 512 * MIB,
}

/** Excel's own edges: 1-based last row, 0-based last column (XFD). Anything beyond is no reference Excel wrote. */
export const LAST_ROW = 1_048_576
export const LAST_COLUMN = 16_383
