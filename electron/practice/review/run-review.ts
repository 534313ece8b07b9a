import { createHash } from 'node:crypto'
import { canonicalJson } from '../../../shared/bureau/canonical.ts'
import { DeclaredContent } from '../../../shared/domain/declared-content.ts'
import type { Person } from '../../../shared/domain/person.ts'
import type { PracticeContext } from '../context.ts'
import type { Submission } from '../store/submissions.ts'
import { applyAddition } from './apply-addition.ts'
import { applyRemoval } from './apply-removal.ts'
import { decideAccident } from './decide-accident.ts'
import { decide } from './decide.ts'
import type { Decision } from './decision.ts'
import { auditEntry } from './office.ts'

/** At which part of the delay somebody begins to read. */
const READING_STARTS = 0.3

/** When the first step of the review is due. */
export const firstDue = (now: number, delayMs: number): number => now + Math.floor(delayMs * READING_STARTS)

/** Takes every step that is due by now, oldest first. Called before requests, so that no timer runs. */
export function advanceReviews(context: PracticeContext): void {
  const now = context.clock.now()
  for (let due = context.store.submissions.due(now, 500); due.length > 0; due = context.store.submissions.due(now, 500)) {
    context.store.transaction(() => due.forEach((submission) => step(context, submission)))
  }
}

function step(context: PracticeContext, submission: Submission): void {
  const { store, clock, settings } = context
  const at = clock.instant()
  if (submission.state === 'received') {
    const dueAt = (submission.dueAt ?? 0) + Math.ceil(settings.reviewDelayMs * (1 - READING_STARTS)) + (isReadSlowly(submission) ? SLOWLY_MS : 0)
    store.submissions.put({ ...submission, state: 'reviewing', dueAt, record: { ...submission.record, updatedAt: at } })
    store.submissions.append(submission.id, auditEntry('reviewing', at))
    return
  }
  const decision = submission.feed === 'declaration' ? decideDeclaration(context, submission) : { decision: decideAccident({ content: submission.record['content'], isCorrection: submission.record['replaces'] !== null, draw: drawOf(submission.record['content']) }), personId: null }
  const { state, words, field } = decision.decision
  store.submissions.put({
    ...submission,
    state,
    dueAt: null,
    record: { ...submission.record, reason: state === 'accepted' ? null : words, reasonField: field, personId: decision.personId, updatedAt: at },
  })
  store.submissions.append(submission.id, auditEntry(state, at, words, field))
}

/** Whoever practises a withdrawal needs the time for it: with 练习:慢审 in the 备注 somebody reads it for half an hour. */
const SLOWLY_MS = 30 * 60_000
const isReadSlowly = ({ record }: Submission): boolean => JSON.stringify(record['content'] ?? '').replaceAll('\uff1a', ':').includes('练习:慢审')

/** 0 <= n < 1, always the same for the same content. */
export const drawOf = (content: unknown): number => createHash('sha256').update(canonicalJson(content)).digest().readUInt32BE(0) / 4_294_967_296

function decideDeclaration(context: PracticeContext, { record }: Submission): { decision: Decision; personId: string | null } {
  const declared = DeclaredContent.parse(record)
  const person = context.store.people.byIdNumber(declared.content.idNumber)
  const decision = decide({ declared, person, isCorrection: record['replaces'] !== null, draw: drawOf(declared.content) })
  return { decision, personId: decision.state === 'accepted' ? apply(context, declared, person) : null }
}

/** Puts an accepted declaration into the roster; answers 个人编号. */
function apply(context: PracticeContext, declared: DeclaredContent, person: Person | null): string | null {
  if (declared.kind === 'add') return applyAddition(context, declared.content, person).id
  return person === null ? null : applyRemoval(context, declared.content, person).id
}
