import { endpoints } from '../../shared/bureau/endpoints.ts'
import { HEADER } from '../../shared/bureau/header.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import type { BureauClient } from './client.ts'
import type { Failure } from './failure.ts'

const CHUNK_TYPE = 'application/offset+octet-stream'

/** How much of an attachment the bureau has. */
export interface UploadState {
  readonly offset: number
  readonly length: number
}

/** `HEAD /v1/attachments/{sha256}`: null where nothing of it is there. An offset equal to the length: it is there, and its SHA-256 agreed. */
export async function attachmentState(client: BureauClient, sha256: string, signal: AbortSignal): Promise<Result<UploadState | null, Failure>> {
  const reply = await client.call(endpoints.attachmentState, { params: { sha256 }, signal })
  if (!reply.ok) return reply
  if (reply.value.status === 404) return ok(null)
  const offset = wholeNumber(reply.value.header(HEADER.uploadOffset))
  const length = wholeNumber(reply.value.header(HEADER.uploadLength))
  return offset === null || length === null || offset > length ? stranger() : ok({ offset, length })
}

/** `PATCH`: one piece at `offset` of `length` bytes; answers how much the bureau has now. */
export async function appendAttachment(client: BureauClient, piece: { readonly sha256: string; readonly offset: number; readonly length: number; readonly bytes: Uint8Array }, signal: AbortSignal): Promise<Result<number, Failure>> {
  const headers = { 'Content-Type': CHUNK_TYPE, [HEADER.uploadOffset]: String(piece.offset), [HEADER.uploadLength]: String(piece.length) }
  const reply = await client.call(endpoints.appendAttachment, { params: { sha256: piece.sha256 }, headers, body: piece.bytes, signal })
  if (!reply.ok) return reply
  const offset = wholeNumber(reply.value.header(HEADER.uploadOffset))
  return offset === null ? stranger() : ok(offset)
}

const wholeNumber = (text: string | undefined): number | null => (text !== undefined && /^\d{1,12}$/.test(text) ? Number(text) : null)

const stranger = (): Result<never, Failure> => err({ kind: 'stranger', error: appError('BUREAU_NOT_THE_BUREAU', { reason: 'upload-offset' }) })
