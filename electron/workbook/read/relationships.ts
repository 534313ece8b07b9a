import { damaged } from './refusal.ts'
import { nameCode } from './xml/name-code.ts'
import type { XmlHandler, XmlScanner } from './xml/scanner.ts'

const RELATIONSHIP = nameCode('Relationship')
const ID = nameCode('Id')
const TYPE = nameCode('Type')
const TARGET = nameCode('Target')
const TARGET_MODE = nameCode('TargetMode')

/** More relationships than sheets and their helpers ever are. */
const MOST = 10_000

export interface Relationship {
  readonly id: string
  /** Last segment of the type's URI (`worksheet`, `sharedStrings`): the same in Transitional and Strict OOXML. */
  readonly type: string
  /** Name of the part it points to, lower case, without a leading slash. */
  readonly part: string
}

/** A `.rels` part. Links that leave the package are skipped: nothing outside the file is ever opened. */
export class RelationshipsHandler implements XmlHandler {
  readonly list: Relationship[] = []
  readonly #folder: string

  /** @param folder of the part that the relationships belong to (`xl/`), against which targets are resolved */
  constructor(folder: string) {
    this.#folder = folder
  }

  open(xml: XmlScanner): void {
    if (xml.name !== RELATIONSHIP) return
    let id = ''
    let type = ''
    let target = ''
    let external = false
    while (xml.nextAttribute()) {
      if (xml.attribute === ID) id = xml.value()
      else if (xml.attribute === TYPE) type = xml.value()
      else if (xml.attribute === TARGET) target = xml.value()
      else if (xml.attribute === TARGET_MODE) external = xml.value() === 'External'
    }
    if (external) return
    if (this.list.length >= MOST) throw damaged('relationships')
    const part = resolvePart(this.#folder, target)
    if (part !== null) this.list.push({ id, type: type.slice(type.lastIndexOf('/') + 1), part })
  }

  close(): void {}

  text(): void {}
}

function resolvePart(folder: string, target: string): string | null {
  const path = target.replaceAll('\\', '/')
  const segments: string[] = []
  for (const segment of (path.startsWith('/') ? path : `${folder}${path}`).split('/')) {
    if (segment === '..') {
      if (segments.pop() === undefined) return null
    } else if (segment !== '' && segment !== '.') segments.push(segment)
  }
  return segments.join('/').toLowerCase()
}
