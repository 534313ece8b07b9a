import { appError } from '../../shared/result/app-error.ts'
import { err, ok } from '../../shared/result/result.ts'
import type { Handlers } from './context.ts'

/** `document.bytes`: a kept document, for the pages in the window, for saving and for printing. */
export const documentHandlers: Handlers<'document.bytes'> = {
  'document.bytes': ({ documentId }, context) => {
    const document = context.documents.get(documentId)
    return document ? ok({ bytes: new Uint8Array(document.bytes), fileName: document.fileName }) : err(appError('NOT_FOUND', { what: 'document' }))
  },
}
