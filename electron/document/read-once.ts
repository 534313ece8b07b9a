import type { NumberedPage } from './assemble-document.ts'
import type { Tag } from './marked-content.ts'

/** What the frame says on every page is read aloud on the first one alone: the title, the state, that it is practice. */
export function readOnce({ number, front }: NumberedPage, tag: Tag, draw: () => void): void {
  if (number === 1) front.tagged(tag, draw)
  else front.artifact(draw)
}
