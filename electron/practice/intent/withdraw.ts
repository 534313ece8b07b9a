import { Withdrawal } from '../../../shared/bureau/declaration.ts'
import { HEADER, versionTag } from '../../../shared/bureau/header.ts'
import type { PracticeContext } from '../context.ts'
import { jsonReply, problemReply, type Reply } from '../http/reply.ts'
import { auditEntry } from '../review/office.ts'
import { issueReceipt } from './issue-receipt.ts'
import { parseBody } from './parse-body.ts'
import { preconditionProblem, type Incoming } from './submit.ts'

/** Takes a declaration back with a reason, until it is accepted, refused or withdrawn already. */
export const withdrawDeclaration = (context: PracticeContext, incoming: Incoming): Reply => withdraw(context, 'declaration', incoming)

/** Takes an accident report back in the same way. */
export const withdrawAccident = (context: PracticeContext, incoming: Incoming): Reply => withdraw(context, 'accident', incoming)

const WORDS = {
  declaration: { unknown: '社保局没有这笔申报。', accepted: '该申报已经审核通过,不能撤回;如需更正请办理减员或变更。', closed: '该申报已经办结,不能撤回。', done: '单位撤回申报' },
  accident: { unknown: '社保局没有这份快报。', accepted: '该快报已经备案,不能撤回;如有变化请补充。', closed: '该快报已经办结,不能撤回。', done: '单位撤回快报' },
} as const

function withdraw(context: PracticeContext, feed: 'declaration' | 'accident', { id, body, ifMatch, digest, key }: Incoming): Reply {
  const { store, clock } = context
  const parsed = parseBody(Withdrawal, body)
  if ('reply' in parsed) return parsed.reply
  const submission = store.submissions.byId(id)
  if (!submission || submission.feed !== feed) return problemReply('not-found', WORDS[feed].unknown, { params: { declarationId: id } })
  const changed = preconditionProblem(ifMatch, submission.record)
  if (changed) return changed
  if (!['received', 'reviewing', 'returned'].includes(submission.state) || submission.replacedBy !== null) {
    const words = submission.state === 'accepted' ? WORDS[feed].accepted : WORDS[feed].closed
    return problemReply('state-conflict', words, { params: { declarationId: id, state: submission.state } })
  }
  const at = clock.instant()
  const withdrawn = store.submissions.put({ ...submission, state: 'withdrawn', dueAt: null, record: { ...submission.record, reason: parsed.value.reason, reasonField: null, updatedAt: at } })
  store.submissions.append(id, auditEntry('withdrawn', at, `${WORDS[feed].done},理由:${parsed.value.reason}`))
  store.intents.took({ key, effect: `withdraw-${feed}`, subject: id, at })
  return jsonReply(201, issueReceipt(context, id, digest, withdrawn.record.version), { [HEADER.etag]: versionTag(withdrawn.record.version) })
}
