/** What a piece of a page is to a program that reads it aloud (ISO 32000-1, 14.8.4). */
export type Tag = 'H1' | 'H2' | 'P' | 'Table' | 'TR' | 'TH' | 'TD' | 'Figure'

/** A piece and what it is made of: other pieces, and numbers of marked content on its page. */
export interface TagNode {
  readonly tag: Tag
  readonly kids: (TagNode | number)[]
  readonly more: TagDetails
}

export interface TagDetails {
  /** Pieces with the same key are one, going on from page to page. */
  readonly key?: object
  /** Of a figure: its words. */
  readonly alt?: string
  /** Of a heading cell: what it is the heading of. */
  readonly scope?: 'Column' | 'Row'
  /** Of a cell: how many columns it takes. */
  readonly span?: number
}

const GROUPS: ReadonlySet<Tag> = new Set<Tag>(['Table', 'TR'])

/** Marks what is drawn on one layer of a page: tagged pieces with their numbers, and all the rest as an artifact, which is not read aloud. */
export interface MarkedContent {
  readonly tags: readonly TagNode[]
  /** The number of the next mark. */
  readonly next: number
  /** `draw` makes one piece; inside another one that holds text it is part of that. */
  tagged(tag: Tag, draw: () => void, more?: TagDetails): void
  /** `draw` sets text that nothing around it has a name for: a paragraph, or on a layer of frames an artifact. */
  text(draw: () => void): void
  /** What `draw` draws is not read aloud. */
  artifact(draw: () => void): void
  /** To be called before a line, frame or area is drawn. */
  path(): void
  /** All that was drawn, complete. */
  finished(): string
}

/** Starts a layer whose marks count from `first`; `operators` is the layer's content, to which the marks are added. */
export function markContent(operators: string[], { first, loose }: { readonly first: number; readonly loose: 'P' | 'Artifact' }): MarkedContent {
  const tags: TagNode[] = []
  const around: TagNode[] = []
  let next = first
  let unread = loose === 'Artifact'
  let open: 'nothing' | 'artifact' | 'piece' = 'nothing'
  const close = (): void => {
    if (open === 'artifact') operators.push('EMC')
    open = 'nothing'
  }
  const path = (): void => {
    if (open !== 'nothing') return
    operators.push('/Artifact BMC')
    open = 'artifact'
  }
  const holder = (): { push(node: TagNode): unknown; pop(): unknown } => around.at(-1)?.kids ?? tags

  const marked: MarkedContent = {
    tags,
    get next() {
      return next
    },
    tagged(tag, draw, more = {}) {
      if (open === 'piece') return draw()
      const node: TagNode = { tag, kids: [], more }
      holder().push(node)
      if (GROUPS.has(tag)) {
        around.push(node)
        draw()
        around.pop()
        return
      }
      close()
      const start = operators.push(`/${tag} <</MCID ${next}>> BDC`)
      open = 'piece'
      draw()
      open = 'nothing'
      if (operators.length > start) {
        operators.push('EMC')
        node.kids.push(next)
        next += 1
        return
      }
      operators.pop()
      // An empty cell has its place in the row; another piece without content is none.
      if (tag !== 'TD' && tag !== 'TH') holder().pop()
    },
    text(draw) {
      if (open === 'piece') return draw()
      if (!unread) return marked.tagged('P', draw)
      path()
      draw()
    },
    artifact(draw) {
      const before = unread
      unread = true
      marked.text(draw)
      unread = before
    },
    path,
    finished() {
      close()
      return operators.join('\n')
    },
  }
  return marked
}
