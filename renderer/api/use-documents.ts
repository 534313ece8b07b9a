import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { call } from './client.ts'

/** Saves a document of the engine where the clerk says; null where the dialog was cancelled. */
export async function saveDocument(documentId: string): Promise<string | null> {
  const { saved, fileName } = await call('document.save', { documentId })
  return saved ? fileName : null
}

/** Opens the print preview; false where nothing was printed. */
export const printDocument = async (documentId: string): Promise<boolean> => (await call('document.print', { documentId })).printed

/** The bytes of a paper; they never change under one id. */
export function useDocumentBytes(documentId: string | null): UseQueryResult<Uint8Array> {
  return useQuery({
    queryKey: ['document.bytes', documentId],
    queryFn: async () => (await call('document.bytes', { documentId: documentId! })).bytes,
    enabled: documentId !== null,
    gcTime: 0,
  })
}
