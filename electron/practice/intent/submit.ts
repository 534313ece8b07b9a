import { AccidentSubmission } from '../../../shared/bureau/accident.ts'
import { DeclarationSubmission } from '../../../shared/bureau/declaration.ts'
import { HEADER, readVersionTag, versionTag } from '../../../shared/bureau/header.ts'
import type { FieldError } from '../../../shared/bureau/problem.ts'
import { civilMinute } from '../../../shared/domain/civil-time.ts'
import { monthState } from '../calendar.ts'
import type { PracticeContext } from '../context.ts'
import { jsonReply, problemReply, type Reply } from '../http/reply.ts'
import { auditEntry } from '../review/office.ts'
import { firstDue } from '../review/run-review.ts'
import { checkAccident } from './check-accident.ts'
import { checkContent } from './check-content.ts'
import { checkRemoval } from './check-removal.ts'
import { issueReceipt } from './issue-receipt.ts'
import { parseBody } from './parse-body.ts'

/** One declaration or accident report on its way in. */
export interface Incoming {
  readonly id: string
  readonly body: Uint8Array
  readonly ifMatch: string | null
  readonly key: string
  /** SHA-256 of the body, base64. */
  readonly digest: string
}

/** Takes a declaration in: 201 with its receipt, or a problem and nothing done. */
export function submitDeclaration(context: PracticeContext, incoming: Incoming): Reply {
  const parsed = parseBody(DeclarationSubmission, incoming.body)
  if ('reply' in parsed) return parsed.reply
  const body = parsed.value
  const problem =
    commonProblem(context, incoming, body) ??
    monthProblem(context, body.month) ??
    contentProblem(body.kind === 'add' ? checkContent(body.content) : checkRemoval(body.content)) ??
    versionProblem(context, incoming, context.store.people.byIdNumber(body.content.idNumber), body.replaces)
  return problem ?? take(context, 'declaration', incoming, { ...body, personId: null, reasonField: null })
}

/** Takes an accident report in the same way. */
export function submitAccident(context: PracticeContext, incoming: Incoming): Reply {
  const parsed = parseBody(AccidentSubmission, incoming.body)
  if ('reply' in parsed) return parsed.reply
  const problem = commonProblem(context, incoming, parsed.value) ?? contentProblem(checkAccident(parsed.value.content, civilMinute(context.clock.now()))) ?? versionProblem(context, incoming, null, parsed.value.replaces)
  return problem ?? take(context, 'accident', incoming, { ...parsed.value, reasonField: null })
}

function take(context: PracticeContext, feed: 'declaration' | 'accident', { id, digest, key }: Incoming, body: { readonly [field: string]: unknown; readonly replaces: string | null }): Reply {
  const { store, clock, settings } = context
  const at = clock.instant()
  const receipt = issueReceipt(context, id, digest, 1)
  store.submissions.put({
    id, feed, state: 'received', dueAt: firstDue(clock.now(), settings.reviewDelayMs), replacedBy: null,
    record: { ...body, id, version: 1, state: 'received', reason: null, receipt, receivedAt: at, updatedAt: at },
  })
  store.submissions.append(id, auditEntry('received', at))
  if (body.replaces !== null) markReplaced(context, body.replaces, id, receipt.number)
  store.intents.took({ key, effect: `submit-${feed}`, subject: id, at })
  return jsonReply(201, receipt, { [HEADER.etag]: versionTag(receipt.version) })
}

function markReplaced({ store, clock }: PracticeContext, replaced: string, by: string, receiptNumber: string): void {
  const before = store.submissions.byId(replaced)
  if (!before) throw new Error('what is replaced was there a moment ago')
  const at = clock.instant()
  store.submissions.put({ ...before, replacedBy: by, record: { ...before.record, replacedBy: by, updatedAt: at } })
  store.submissions.append(replaced, auditEntry('replaced', at, `单位已重新申报,受理编号 ${receiptNumber}。`))
}

function commonProblem({ store, unit }: PracticeContext, { id }: Incoming, body: { id: string; unit: string; replaces: string | null; attachments: readonly string[] }): Reply | null {
  if (body.id !== id) return contentProblem([{ field: 'id', code: 'mismatch', words: '正文中的编号与地址中的编号不一致。' }])
  if (body.unit !== unit.number) return problemReply('unit-unknown', '单位编号与登录的单位不符,请重新登录后再申报。', { params: { unit: body.unit } })
  const there = store.submissions.byId(id)
  if (there) return problemReply('exists', '该编号的申报已经收到过,请勿重复提交。', { params: { declarationId: id, version: there.record.version, state: there.state } })
  if (body.replaces !== null) {
    const replaced = store.submissions.byId(body.replaces)
    if (!replaced || replaced.state !== 'returned' || replaced.replacedBy !== null) {
      return problemReply('state-conflict', '所更正的申报不是退回状态,或已经重新申报过。', { params: { declarationId: body.replaces, state: replaced?.state ?? null } })
    }
  }
  const missing = body.attachments.filter((sha256) => store.attachments.state(sha256)?.complete !== true)
  return missing.length > 0 ? problemReply('attachment-missing', '附件还没有传完,请先传完附件。', { params: { attachments: missing } }) : null
}

function monthProblem(context: PracticeContext, month: string): Reply | null {
  const state = monthState(context.clock.today(), month)
  if (state.open) return null
  const words = `申报月度 ${month} 未开放:${state.reason ?? '不在申报期内'}。`
  return problemReply('month-closed', words, { params: { month }, errors: [{ field: 'month', code: 'closed', words }] })
}

const contentProblem = (errors: readonly FieldError[]): Reply | null =>
  errors.length === 0 ? null : problemReply('content-invalid', errors.map(({ words }) => words).join(' '), { errors })

/** If-Match is held against what the intent builds on: the one that it replaces, else the person's roster record. */
function versionProblem({ store }: PracticeContext, { ifMatch }: Incoming, person: { version: number } | null, replaces: string | null): Reply | null {
  if (ifMatch === null) return null
  const current = replaces === null ? person : (store.submissions.byId(replaces)?.record ?? null)
  return preconditionProblem(ifMatch, current)
}

/** 412 with the current record where the version that the client saw is not the one that stands. */
export function preconditionProblem(ifMatch: string | null, current: { readonly version: number } | null): Reply | null {
  if (ifMatch === null || (current !== null && readVersionTag(ifMatch) === current.version)) return null
  return problemReply('precondition-failed', '社保局一侧的记录已经变化,请核对后重新申报。', {
    params: { version: current?.version ?? null },
    current,
    headers: current ? { [HEADER.etag]: versionTag(current.version) } : {},
  })
}
