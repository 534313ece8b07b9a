import type { MakeId } from '../platform/id.ts'
import type { EngineContext } from './context.ts'

const LIMIT_BYTES = 64 * 1024 * 1024

/** Documents in memory until they are saved or printed; past 64 MB the oldest go first, the newest always stays. */
export function makeDocumentsStore(makeId: MakeId, limit = LIMIT_BYTES): EngineContext['documents'] {
  const kept = new Map<string, { fileName: string; bytes: Uint8Array }>()
  let total = 0
  return {
    keep: (fileName, bytes, pages) => {
      const documentId = makeId()
      kept.set(documentId, { fileName, bytes })
      total += bytes.length
      for (const [id, document] of kept) {
        if (total <= limit || id === documentId) break
        kept.delete(id)
        total -= document.bytes.length
      }
      return { documentId, fileName, pages, bytes: bytes.length }
    },
    get: (documentId) => kept.get(documentId) ?? null,
  }
}
