import { PDFHexString, PDFName, PDFString, type PDFContext, type PDFRef } from '@cantoo/pdf-lib'
import type { FontFace } from './font-face.ts'

/**
 * A font inside one document. Written by hand over pdf-lib's objects because its own embedder numbers *glyphs*, and
 * Noto draws · • ‧ ・ (and 480 other groups) with one glyph: the text copied out of the page would then say • where
 * the name says ·. Here every *character* has a number, so the text layer is exact, also for a character that the
 * font lacks and that is drawn as 〓.
 */
export interface EmbeddedFont {
  readonly face: FontFace
  /** `text` as the hexadecimal string that a page's `Tj` takes. */
  encode(text: string): string
  /** Writes the font's objects, once all text is encoded; null where no text was set in it. */
  writeTo(context: PDFContext): PDFRef | null
}

/** Starts a font for one document. `subset: false` embeds the whole file: for comparing pictures only. */
export function embedFont(face: FontFace, subset: boolean): EmbeddedFont {
  /** Character → its number in this document; numbers count from 1 in the order of first use, so same input, same bytes. */
  const numbers = new Map<number, number>()
  const hex = new Map<string, string>()

  const encodeCharacter = (character: string): string => {
    const known = hex.get(character)
    if (known) return known
    const number = numbers.size + 1
    numbers.set(character.codePointAt(0) ?? 0, number)
    const made = number.toString(16).padStart(4, '0')
    hex.set(character, made)
    return made
  }

  return {
    face,
    encode: (text) => {
      let encoded = ''
      for (const character of text) encoded += encodeCharacter(character)
      return encoded
    },
    writeTo: (context) => (numbers.size === 0 ? null : writeFont(context, face, [...numbers.keys()], subset)),
  }
}

function writeFont(context: PDFContext, face: FontFace, codePoints: readonly number[], subset: boolean): PDFRef {
  const { font } = face
  const fontSubset = subset ? font.createSubset() : null
  const glyphs = codePoints.map((codePoint) => {
    const glyphId = face.glyphId(codePoint)
    return fontSubset ? fontSubset.includeGlyph(glyphId) : glyphId
  })
  const program = fontSubset ? fontSubset.encode() : face.bytes
  const length = { Length1: program.length }
  const name = `${subsetTag(codePoints)}+${font.postscriptName}`
  const scale = 1000 / font.unitsPerEm

  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      // Symbolic: the characters are numbered by us, not by a standard encoding.
      Flags: 4,
      FontBBox: [font.bbox.minX, font.bbox.minY, font.bbox.maxX, font.bbox.maxY].map((side) => side * scale),
      ItalicAngle: 0,
      Ascent: font.ascent * scale,
      Descent: font.descent * scale,
      CapHeight: font.capHeight * scale,
      StemV: 80,
      FontFile2: context.register(fontSubset ? context.flateStream(program, length) : context.stream(program, length)),
    }),
  )
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      CIDToGIDMap: context.register(context.flateStream(glyphMap(glyphs))),
      DW: 1000,
      W: [1, codePoints.map((codePoint) => face.advance(codePoint))],
    }),
  )
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: PDFName.of(name),
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: context.register(context.flateStream(unicodeMap(codePoints))),
    }),
  )
}

/** Two bytes of glyph number for each character number; number 0 is the font's own "no glyph". */
function glyphMap(glyphs: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(2 * (glyphs.length + 1))
  const view = new DataView(bytes.buffer)
  for (const [index, glyph] of glyphs.entries()) view.setUint16(2 * (index + 1), glyph)
  return bytes
}

/** The CMap from character number to Unicode (UTF-16BE), at most 100 entries a block as ISO 32000-1, 9.10.3 wants. */
function unicodeMap(codePoints: readonly number[]): string {
  const entries = codePoints.map((codePoint, index) => `<${(index + 1).toString(16).padStart(4, '0')}> ${utf16(codePoint)}`)
  const blocks: string[] = []
  for (let start = 0; start < entries.length; start += 100) {
    const block = entries.slice(start, start + 100)
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange\n<0000> <ffff>\nendcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n')
}

/** A lone surrogate has no Unicode text: U+FFFD stands for it. */
function utf16(codePoint: number): string {
  const sound = codePoint >= 0xd800 && codePoint <= 0xdfff ? 0xfffd : codePoint
  return PDFHexString.fromText(String.fromCodePoint(sound)).toString().replace(/^<FEFF/i, '<')
}

/** Six capital letters that differ with the characters used (ISO 32000-1, 9.6.4), so that two documents can be merged. */
function subsetTag(codePoints: readonly number[]): string {
  let hash = 0x811c9dc5
  for (const codePoint of codePoints) hash = Math.imul(hash ^ codePoint, 0x01000193) >>> 0
  let tag = ''
  for (let letter = 0; letter < 6; letter += 1) {
    tag += String.fromCharCode(65 + (hash % 26))
    hash = Math.floor(hash / 26)
  }
  return tag
}
