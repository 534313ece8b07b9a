/**
 * What a file turned out to be when it was looked at by content (never by its name). `BOOK_FORMATS` are read (.et where
 * it is a BIFF8 book inside); every other one is refused by `FILE_UNREADABLE` or `FILE_PASSWORD` with
 * `params.looksLike` = this code, so that the message can name the file and the way out.
 */
export const BOOK_FORMATS = ['xlsx', 'xls', 'et', 'spreadsheetml', 'html-table', 'csv', 'tsv', 'text'] as const

export type BookFormat = (typeof BOOK_FORMATS)[number]

export const FILE_SHAPES = [
  ...BOOK_FORMATS,
  // spreadsheets in another clothing
  'xls-old', 'xlsb', 'ods', 'numbers', 'mhtml',
  // encrypted
  'xlsx-encrypted', 'xls-encrypted', 'zip-encrypted', 'drm',
  // no spreadsheet
  'docx', 'pptx', 'doc', 'ole', 'zip', 'archive', 'pdf', 'ofd', 'image', 'rtf', 'xml', 'empty', 'other',
] as const

export type FileShape = (typeof FILE_SHAPES)[number]

/** What the person can do about a file that is not read: `params.wayOut` of the refusal. */
export const WAYS_OUT = ['save-as-xlsx', 'remove-password', 'export-again', 'choose-another', 'split', 'fill-in'] as const

export type WayOut = (typeof WAYS_OUT)[number]
