/** The part of fontkit 2.0.4 that we use; the package ships no types of its own. */
declare module 'fontkit' {
  export interface Glyph {
    readonly id: number
    /** In font units. */
    readonly advanceWidth: number
    /** In font units, y upwards. */
    readonly path: { readonly commands: readonly { readonly command: 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath'; readonly args: readonly number[] }[] }
  }
  export interface Subset {
    /** Answers the glyph's number in the subset. */
    includeGlyph(glyphId: number): number
    encode(): Uint8Array
  }
  export interface Font {
    readonly postscriptName: string
    readonly unitsPerEm: number
    readonly ascent: number
    readonly descent: number
    readonly capHeight: number
    readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number }
    hasGlyphForCodePoint(codePoint: number): boolean
    glyphForCodePoint(codePoint: number): Glyph
    createSubset(): Subset
    /** Of a TrueType or OpenType font: who may embed it. */
    readonly 'OS/2'?: { readonly fsType: { readonly noEmbedding?: boolean; readonly bitmapOnly?: boolean } }
  }
  /** A .ttc. */
  export interface Collection {
    readonly fonts: readonly Font[]
  }
  export function create(bytes: Uint8Array): Font | Collection
}
