import { createHash } from 'node:crypto'
import { HEADER } from '../../shared/bureau/header.ts'
import type { PracticeContext } from './context.ts'
import type { Call } from './http/handler.ts'
import { emptyReply, problemReply, type Reply } from './http/reply.ts'

/** The largest attachment, in bytes. */
const LARGEST = 50 * 1024 * 1024

export const ATTACHMENT_TYPE = 'application/offset+octet-stream'

const isHash = (sha256: string): boolean => /^[0-9a-f]{64}$/.test(sha256)

/** HEAD: how much is there. */
export function attachmentState({ store }: PracticeContext, sha256: string): Reply {
  const state = isHash(sha256) ? store.attachments.state(sha256) : null
  if (!state) return emptyReply(404)
  return emptyReply(200, { [HEADER.uploadOffset]: String(state.offset), [HEADER.uploadLength]: String(state.length) })
}

const wholeNumber = (text: string | undefined): number | null => (text !== undefined && /^\d{1,12}$/.test(text) ? Number(text) : null)

/** PATCH: bytes at an offset. With the last ones the hash is checked; bytes that disagree are thrown away, all of them. */
export function appendAttachment({ store }: PracticeContext, sha256: string, call: Call): Reply {
  if (!isHash(sha256)) return problemReply('bad-request', '附件摘要应为 64 位小写十六进制。')
  const offset = wholeNumber(call.header(HEADER.uploadOffset))
  if (offset === null) return problemReply('bad-request', '缺少 Upload-Offset。')
  if (!(call.header('Content-Type') ?? '').startsWith(ATTACHMENT_TYPE)) return problemReply('unsupported-media', `内容类型应为 ${ATTACHMENT_TYPE}。`)
  return store.transaction(() => {
    const known = store.attachments.state(sha256)
    const length = known?.length ?? wholeNumber(call.header(HEADER.uploadLength))
    if (length === null) return problemReply('bad-request', '首次上传须带 Upload-Length。')
    if (length > LARGEST) return problemReply('too-large', '附件超过 50 MB。', { params: { largest: LARGEST } })
    const there = known?.offset ?? 0
    if (offset !== there) return problemReply('offset-mismatch', '续传位置与已收到的不一致。', { params: { offset: there }, headers: { [HEADER.uploadOffset]: String(there) } })
    if (offset + call.body.length > length) return problemReply('bad-request', '内容超出了声明的长度。')
    if (!known) store.attachments.create(sha256, length)
    if (call.body.length > 0) store.attachments.append(sha256, offset, call.body)
    const end = offset + call.body.length
    if (end === length && !known?.complete && !finish(store.attachments, sha256)) {
      return problemReply('attachment-damaged', '附件内容与摘要不一致,已丢弃,请重新上传。', { headers: { [HEADER.uploadOffset]: '0' } })
    }
    return emptyReply(204, { [HEADER.uploadOffset]: String(end) })
  })
}

function finish(attachments: PracticeContext['store']['attachments'], sha256: string): boolean {
  const hash = createHash('sha256')
  for (const part of attachments.parts(sha256)) hash.update(part)
  if (hash.digest('hex') === sha256) {
    attachments.complete(sha256)
    return true
  }
  attachments.discard(sha256)
  return false
}
