import type { Attachment } from '../../../shared/domain/attachment.ts'
import { USUAL_ATTACHMENT_LIMITS } from '../../../shared/domain/attachment.ts'
import { appError } from '../../../shared/result/app-error.ts'
import { err } from '../../../shared/result/result.ts'
import type { FakeAnswers } from './fake-answers.ts'

type AttachmentChannel = Extract<keyof FakeAnswers, `attachment.${string}`>

export const fakeAttachment = (change: Partial<Attachment> = {}): Attachment => ({
  id: 'f1', name: '解除劳动合同证明.pdf', type: 'application/pdf', bytes: 1_240_000, width: null, height: null, addedAt: '2026-11-23T05:30:00.000Z', addedBy: '李雷', upload: 'waiting', uploaded: 0, ...change,
})

/** The files of one owner, in memory; each answers as the engine does. */
export function fakeAttachments(given: readonly Attachment[] = [fakeAttachment(), fakeAttachment({ id: 'f2', name: '现场照片.jpg', type: 'image/jpeg', width: 4000, height: 3000, bytes: 3_500_000, upload: 'uploading', uploaded: 1_470_000 })]): Pick<FakeAnswers, AttachmentChannel> {
  let items = [...given]
  let gone: Attachment[] = []
  return {
    'attachment.list': () => ({ items, totalBytes: items.reduce((sum, { bytes }) => sum + bytes, 0), limits: USUAL_ATTACHMENT_LIMITS, fixed: null, becomesDraft: false }),
    'attachment.add': () => {
      const attachment = fakeAttachment({ id: `f${items.length + gone.length + 1}`, name: '劳动合同.pdf' })
      items = [...items, attachment]
      return { attachment, duplicate: false }
    },
    'attachment.remove': ({ id }) => {
      gone = items.filter((item) => item.id === id)
      items = items.filter((item) => item.id !== id)
      return {}
    },
    'attachment.restore': ({ id }) => {
      items = [...items, ...gone.filter((item) => item.id === id)]
      return {}
    },
    'attachment.order': ({ ids }) => {
      items = ids.flatMap((id) => items.filter((item) => item.id === id))
      return {}
    },
    'attachment.bytes': () => err(appError('NOT_FOUND', { what: 'attachment' })),
  }
}
