import { describe, expect, test } from 'vitest'
import { JPEG, noiseOf, pdf, png } from '../../test/fakes/attachment-files.ts'
import { readAttachment } from './attachment-content.ts'

const codeOf = (bytes: Uint8Array): string => {
  const read = readAttachment(bytes)
  return read.ok ? read.value.type : read.error.code
}
const kindOf = (bytes: Uint8Array): unknown => {
  const read = readAttachment(bytes)
  return read.ok ? null : read.error.params['kind']
}
const changed = (bytes: Buffer, at: number): Buffer => {
  const copy = Buffer.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}

describe('a file is told by what is in it', () => {
  test('PDF, JPG and PNG, with the size of pictures', () => {
    expect(readAttachment(png(30, 20))).toMatchObject({ ok: true, value: { type: 'image/png', size: { width: 30, height: 20 } } })
    expect(readAttachment(JPEG)).toMatchObject({ ok: true, value: { type: 'image/jpeg', size: { width: 8, height: 8 } } })
    expect(readAttachment(pdf())).toMatchObject({ ok: true, value: { type: 'application/pdf', size: null } })
  })

  test('a PDF behind a few bytes of something else, and a photograph with more behind its end', () => {
    expect(codeOf(Buffer.concat([Buffer.from('\n\n'), pdf()]))).toBe('application/pdf')
    expect(codeOf(Buffer.concat([JPEG, Buffer.alloc(500)]))).toBe('image/jpeg')
  })

  test('what is something else is named', () => {
    expect([codeOf(Buffer.from('PK\x03\x04....')), kindOf(Buffer.from('PK\x03\x04....'))]).toEqual(['ATTACHMENT_TYPE', 'Office (.docx, .xlsx) / ZIP'])
    expect(kindOf(Buffer.from('GIF89a'))).toBe('GIF')
    expect([codeOf(Buffer.from('张三的说明')), kindOf(Buffer.from('张三的说明'))]).toEqual(['ATTACHMENT_TYPE', null])
    expect(codeOf(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0'))).toBe('ATTACHMENT_HEIC')
    expect(kindOf(Buffer.from('\0\0\0\x18ftypisom\0\0\0\0'))).toBe('MP4')
    expect(codeOf(Buffer.alloc(0))).toBe('ATTACHMENT_EMPTY')
  })
})

describe('a file that is not whole is refused', () => {
  test('cut anywhere', () => {
    for (const [whole, end] of [[png(30, 20), 12], [JPEG, 2], [pdf(), 6]] as const) {
      for (let length = 12; length < whole.length - end; length += 7) expect(['ATTACHMENT_DAMAGED', 'ATTACHMENT_TYPE'], String(length)).toContain(codeOf(whole.subarray(0, length)))
    }
  })

  test('a PNG with a wrong checksum, without data, or of a size that would fill a memory', () => {
    const whole = png(30, 20)
    expect(codeOf(changed(whole, whole.length - 20))).toBe('ATTACHMENT_DAMAGED')
    expect(codeOf(changed(whole, 18))).toBe('ATTACHMENT_DAMAGED')
    const bomb = png(1, 1)
    bomb.writeUInt32BE(900_000, 16)
    expect(codeOf(bomb)).toBe('ATTACHMENT_DAMAGED')
  })

  test('a JPEG without a frame before its scan, or with a segment that ends beyond the file', () => {
    const frame = JPEG.indexOf(Buffer.from([0xff, 0xc0]))
    const without = Buffer.from(JPEG)
    without[frame + 1] = 0xe5
    expect(codeOf(without)).toBe('ATTACHMENT_DAMAGED')
    expect(codeOf(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff, 0, 0]))).toBe('ATTACHMENT_DAMAGED')
  })

  test('a PDF whose cross-reference is not where it says', () => {
    expect(codeOf(Buffer.from(pdf().toString('latin1').replace(/startxref\n\d+/, 'startxref\n9')))).toBe('ATTACHMENT_DAMAGED')
  })

  test('a PDF with a password', () => {
    expect(codeOf(pdf({ trailer: '/Encrypt 5 0 R ' }))).toBe('ATTACHMENT_PASSWORD')
    expect(codeOf(pdf({ comment: '/EncryptMetadata is only a word here' }))).toBe('application/pdf')
  })
})

test('5,000 files of noise behind a true head end as a coded refusal', () => {
  const heads = ['\x89PNG\r\n\x1a\n', '\xff\xd8\xff\xe0', '%PDF-1.4\n', ''].map((head) => Buffer.from(head, 'latin1'))
  for (let seed = 0; seed < 5_000; seed++) expect(codeOf(Buffer.concat([heads[seed % 4] ?? JPEG, noiseOf(200, seed)]))).toMatch(/^ATTACHMENT_/)
})
