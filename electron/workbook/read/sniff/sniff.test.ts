import { describe, expect, it } from 'vitest'
import { writeZip } from '../../../../test/fixtures/workbooks/zip-writer.ts'
import { openPackage } from '../open-package.ts'
import { READ_LIMITS } from '../limits.ts'
import { RefusedFile } from '../refusal.ts'
import { sniff } from './sniff.ts'
import { guessEncoding } from './text-shape.ts'

/** A compound file of one directory sector with the given streams. */
function compoundFile(streams: readonly string[], firstSector: Buffer = Buffer.alloc(0)): Buffer {
  const file = Buffer.alloc(512 * 16)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file)
  file.writeUInt16LE(9, 30)
  file.writeUInt32LE(0, 48)
  file.fill(0xff, 76, 512)
  streams.forEach((name, index) => {
    const at = 512 + index * 128
    file.write(name, at, 'utf16le')
    file.writeUInt16LE(name.length * 2 + 2, at + 64)
    file.writeUInt32LE(4, at + 116)
    file.writeUInt32LE(5000, at + 120)
  })
  firstSector.copy(file, 512 * 5)
  return file
}

const bof = Buffer.from('0908100000060500', 'hex').subarray(0, 4)
const biff = (next: string): Buffer => Buffer.concat([bof, Buffer.alloc(16), Buffer.from(next, 'hex')])
const zip = (...names: string[]): Buffer => writeZip(names.map((name) => ({ name, data: 'x' })))

describe('what a file is, by its content', () => {
  it.each<[string, Buffer, string]>([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['only blanks', Buffer.from('  \r\n '), 'empty'],
    ['only zeros', Buffer.alloc(4096), 'other'],
    ['.xls', compoundFile(['Root Entry', 'Workbook'], biff('e1000200')), 'xls'],
    ['.xls with a password', compoundFile(['Root Entry', 'Workbook'], biff('2f000400')), 'xls-encrypted'],
    ['.xls of Excel 5', compoundFile(['Root Entry', 'Book']), 'xls'],
    ['a sheet of Excel 3', Buffer.from('0902060000000000', 'hex'), 'xls-old'],
    ['.xls without its container', Buffer.from('0908100000060500bb0dcc07', 'hex'), 'xls'],
    ['.et', compoundFile(['Root Entry', 'Workbook', 'ETExtData'], biff('e1000200')), 'et'],
    ['.xlsx with a password', compoundFile(['Root Entry', 'EncryptionInfo', 'EncryptedPackage']), 'xlsx-encrypted'],
    ['.doc', compoundFile(['Root Entry', 'WordDocument']), 'doc'],
    ['a compound file cut short', compoundFile([]).subarray(0, 100), 'ole'],
    ['PDF', Buffer.from('%PDF-1.7\n'), 'pdf'],
    ['a photograph', Buffer.from('ffd8ffe000104a46', 'hex'), 'image'],
    ['a picture of a telephone', Buffer.from('00000018667479706865696300000000', 'hex'), 'image'],
    ['.rar', Buffer.from('Rar!\x1a\x07'), 'archive'],
    ['RTF', Buffer.from('{\\rtf1\\ansi'), 'rtf'],
    ['a file of a document-protection client', Buffer.from('%TSD-Header-###%\x00\x01', 'latin1'), 'drm'],
    ['a web page', Buffer.from('\ufeff<!DOCTYPE html><html><body><table><tr><td>1'), 'html-table'],
    ['a web archive', Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/related'), 'mhtml'],
    ['SpreadsheetML 2003', Buffer.from('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'), 'spreadsheetml'],
    ['other XML', Buffer.from('<?xml version="1.0"?><note/>'), 'xml'],
    ['CSV', Buffer.from('姓名,证件号码\n张三,1\n'), 'csv'],
    ['text between tabs', Buffer.from('姓名\t证件号码\n张三\t1\n'), 'tsv'],
    ['UTF-16 as Excel saves "Unicode text"', Buffer.from('\ufeff姓名\t证件号码\n张三\t1\n', 'utf16le'), 'tsv'],
    ['a note', Buffer.from('请查收附件'), 'text'],
    ['noise', Buffer.from(Array.from({ length: 500 }, (_, index) => (index * 73) % 251)), 'other'],
  ])('%s', (_name, bytes, shape) => {
    expect(sniff(bytes)).toBe(shape)
  })

  it.each<[string, Buffer, string]>([
    ['.xlsb', zip('[Content_Types].xml', '_rels/.rels', 'xl/workbook.bin'), 'xlsb'],
    ['.docx', zip('[Content_Types].xml', '_rels/.rels', 'word/document.xml'), 'docx'],
    ['.pptx', zip('[Content_Types].xml', 'ppt/presentation.xml'), 'pptx'],
    ['.ods', zip('mimetype', 'content.xml', 'META-INF/manifest.xml'), 'ods'],
    ['.numbers', zip('Index/Document.iwa', 'Index/CalculationEngine-1.iwa'), 'numbers'],
    ['.ofd', zip('OFD.xml', 'Doc_0/Document.xml'), 'ofd'],
    ['a zip of photographs', zip('1.jpg', '2.jpg'), 'zip'],
  ])('%s in a zip', async (_name, bytes, shape) => {
    const refused = await openPackage(bytes, READ_LIMITS, undefined).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(RefusedFile)
    expect((refused as RefusedFile).refusal.params['looksLike']).toBe(shape)
  })

  it('guesses the encodings of Chinese office software', () => {
    expect(guessEncoding(Buffer.from('姓名,电话'))).toBe('utf-8')
    expect(guessEncoding(Buffer.from('d0d5c3fb', 'hex'))).toBe('gb18030')
    expect(guessEncoding(Buffer.from('\ufeff姓名', 'utf16le'))).toBe('utf-16le')
  })
})
