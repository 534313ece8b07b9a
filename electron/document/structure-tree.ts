import { PDFHexString, PDFName, PDFObject, type PDFDocument, type PDFPage, type PDFRef } from '@cantoo/pdf-lib'
import type { TagDetails, TagNode } from './marked-content.ts'

/** A page and the pieces on it, in the order in which they are to be read. */
export interface TaggedPage {
  readonly page: PDFPage
  readonly copy: number
  readonly tags: readonly TagNode[]
}

/** An object as its ASCII text: a paper has thousands of them, and pdf-lib's dictionaries would take longer than its pages. */
class WrittenObject extends PDFObject {
  readonly #text: string
  constructor(text: string) {
    super()
    this.#text = text
  }
  override toString(): string {
    return this.#text
  }
  override sizeInBytes(): number {
    return this.#text.length
  }
  override copyBytesInto(buffer: Uint8Array, offset: number): number {
    for (let index = 0; index < this.#text.length; index += 1) buffer[offset + index] = this.#text.charCodeAt(index)
    return this.#text.length
  }
}

interface Part {
  readonly page: number
  readonly kids: readonly (TagNode | number)[]
}

/** Writes the tree by which a screen reader goes through the document (ISO 32000-1, 14.7) and ties the pages' marks to it. A further copy says nothing new and is not read again. */
export function writeStructure({ catalog, context }: PDFDocument, all: readonly TaggedPage[]): void {
  const pages = all.filter(({ copy }) => copy === 0)
  const owners: PDFRef[][] = pages.map(() => [])
  const element = (tag: string, parent: PDFRef, parts: readonly Part[], more: TagDetails): PDFRef => {
    const own = context.nextRef()
    const kids: string[] = []
    const [{ page } = { page: 0 }] = parts
    const marked = parts.some(({ kids: some }) => some.some((kid) => typeof kid === 'number'))
    for (const part of parts) {
      for (const kid of part.kids) {
        if (typeof kid === 'number') {
          owners[part.page]![kid] = own
          kids.push(part.page === page ? String(kid) : `<</Type/MCR/Pg ${pages[part.page]!.page.ref.tag}/MCID ${kid}>>`)
        } else kids.push(element(kid.tag, own, [{ page: part.page, kids: kid.kids }], kid.more).tag)
      }
    }
    const told = `${more.scope ? `/Scope/${more.scope}` : ''}${more.span ? `/ColSpan ${more.span}` : ''}`
    const attributes = told === '' ? '' : `/A<</O/Table${told}>>`
    const alternative = more.alt === undefined ? '' : `/Alt ${PDFHexString.fromText(more.alt).toString()}`
    context.assign(own, new WrittenObject(`<</S/${tag}/P ${parent.tag}${marked ? `/Pg ${pages[page]!.page.ref.tag}` : ''}/K[${kids.join(' ')}]${attributes}${alternative}>>`))
    return own
  }

  const [root, whole] = [context.nextRef(), context.nextRef()]
  const top = piecesOf(pages).map(({ node, parts }) => element(node.tag, whole, parts, node.more))
  context.assign(whole, new WrittenObject(`<</S/Document/P ${root.tag}/K[${top.map(({ tag }) => tag).join(' ')}]>>`))
  const numbers = pages.map(({ page: { node } }, index) => {
    node.set(PDFName.of('StructParents'), context.obj(index))
    node.set(PDFName.of('Tabs'), PDFName.of('S'))
    return `${index} ${context.register(new WrittenObject(`[${owners[index]!.map(({ tag }) => tag).join(' ')}]`)).tag}`
  })
  const parents = context.register(new WrittenObject(`<</Nums[${numbers.join(' ')}]>>`))
  context.assign(root, new WrittenObject(`<</Type/StructTreeRoot/K ${whole.tag}/ParentTree ${parents.tag}/ParentTreeNextKey ${pages.length}>>`))
  catalog.set(PDFName.of('StructTreeRoot'), root)
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }))
}

/** The pieces of all pages; those with one key are one. */
function piecesOf(pages: readonly TaggedPage[]): { node: TagNode; parts: Part[] }[] {
  const pieces: { node: TagNode; parts: Part[] }[] = []
  const going = new Map<object, Part[]>()
  for (const [page, { tags }] of pages.entries()) {
    for (const node of tags) {
      const { key } = node.more
      const begun = key && going.get(key)
      const parts = begun ?? []
      parts.push({ page, kids: node.kids })
      if (begun) continue
      pieces.push({ node, parts })
      if (key) going.set(key, parts)
    }
  }
  return pieces
}
