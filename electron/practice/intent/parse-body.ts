import type { z } from 'zod'
import { problemReply, type Reply } from '../http/reply.ts'

/** Reads a JSON body by its schema; what does not fit is a problem that names the fields. */
export function parseBody<T extends z.ZodType>(schema: T, body: Uint8Array): { value: z.infer<T> } | { reply: Reply } {
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    return { reply: problemReply('bad-request', '请求正文不是 UTF-8 编码的 JSON。') }
  }
  const parsed = schema.safeParse(json)
  if (parsed.success) return { value: parsed.data }
  const errors = parsed.error.issues.map((issue) => ({ field: issue.path.filter((part) => part !== 'content').join('.') || null, code: issue.code, words: '格式不正确或缺少该项。' }))
  return { reply: problemReply('content-invalid', '申报内容缺项或格式不正确。', { errors }) }
}
