import { Withdrawal } from '../../../shared/bureau/declaration.ts'
import { HEADER, versionTag } from '../../../shared/bureau/header.ts'
import type { PracticeContext } from '../context.ts'
import { jsonReply, problemReply, type Reply } from '../http/reply.ts'
import { auditEntry } from '../review/office.ts'
import { issueReceipt } from './issue-receipt.ts'
import { parseBody } from './parse-body.ts'
import { preconditionProblem, type Incoming } from './submit.ts'

/** Takes a declaration back with a reason, until it is accepted, refused or withdrawn already. */
export function withdrawDeclaration(context: PracticeContext, { id, body, ifMatch, digest, key }: Incoming): Reply {
  const { store, clock } = context
  const parsed = parseBody(Withdrawal, body)
  if ('reply' in parsed) return parsed.reply
  const submission = store.submissions.byId(id)
  if (!submission || submission.feed !== 'declaration') return problemReply('not-found', '社保局没有这笔申报。', { params: { declarationId: id } })
  const changed = preconditionProblem(ifMatch, submission.record)
  if (changed) return changed
  if (!['received', 'reviewing', 'returned'].includes(submission.state) || submission.replacedBy !== null) {
    const words = submission.state === 'accepted' ? '该申报已经审核通过,不能撤回;如需更正请办理减员或变更。' : '该申报已经办结,不能撤回。'
    return problemReply('state-conflict', words, { params: { declarationId: id, state: submission.state } })
  }
  const at = clock.instant()
  const withdrawn = store.submissions.put({ ...submission, state: 'withdrawn', dueAt: null, record: { ...submission.record, reason: parsed.value.reason, reasonField: null, updatedAt: at } })
  store.submissions.append(id, auditEntry('withdrawn', at, `单位撤回申报,理由:${parsed.value.reason}`))
  store.intents.took({ key, effect: 'withdraw-declaration', subject: id, at })
  return jsonReply(201, issueReceipt(context, id, digest, withdrawn.record.version), { [HEADER.etag]: versionTag(withdrawn.record.version) })
}
