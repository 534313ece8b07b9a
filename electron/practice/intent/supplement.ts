import { AccidentSupplementBody } from '../../../shared/bureau/accident.ts'
import { HEADER, versionTag } from '../../../shared/bureau/header.ts'
import type { PracticeContext } from '../context.ts'
import { jsonReply, problemReply, type Reply } from '../http/reply.ts'
import { auditEntry } from '../review/office.ts'
import { issueReceipt } from './issue-receipt.ts'
import { parseBody } from './parse-body.ts'
import type { Incoming } from './submit.ts'

/** States in which a report may still be added to. */
const OPEN = ['received', 'reviewing', 'accepted', 'returned']

/** Adds words and attachments to a report that is here (补充); its state stays. Versions do not matter: what is added overwrites nothing. */
export function supplementAccident(context: PracticeContext, { id, body, digest, key }: Incoming): Reply {
  const { store, clock } = context
  const parsed = parseBody(AccidentSupplementBody, body)
  if ('reply' in parsed) return parsed.reply
  const submission = store.submissions.byId(id)
  if (!submission || submission.feed !== 'accident') return problemReply('not-found', '社保局没有这份快报。', { params: { accidentId: id } })
  if (!OPEN.includes(submission.state) || submission.replacedBy !== null) return problemReply('state-conflict', '这份快报已经撤回、不予受理或已重新报送,不能再补充。', { params: { accidentId: id, state: submission.state } })
  const { words, about, attachments } = parsed.value
  const missing = attachments.filter((sha256) => store.attachments.state(sha256)?.complete !== true)
  if (missing.length > 0) return problemReply('attachment-missing', '附件还没有传完,请先传完附件。', { params: { attachments: missing } })
  const at = clock.instant()
  const before = submission.record['supplements']
  const supplements = [...(Array.isArray(before) ? (before as unknown[]) : []), { words, about, attachments, at }]
  const added = store.submissions.put({ ...submission, record: { ...submission.record, supplements, updatedAt: at } })
  store.submissions.append(id, auditEntry('supplemented', at, `单位补充材料:${words}`))
  store.intents.took({ key, effect: 'supplement-accident', subject: id, at })
  return jsonReply(201, issueReceipt(context, id, digest, added.record.version), { [HEADER.etag]: versionTag(added.record.version) })
}
