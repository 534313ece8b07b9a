import { reportOfPendingSupplement, type AttachmentOwner } from '../../shared/domain/attachment.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { findAccident } from '../db/queries/accident.ts'
import { recordAccidentChange } from '../db/queries/accident-revision.ts'
import { isSupplement } from '../db/queries/accident-intent.ts'
import { noteAttachmentSet } from '../db/queries/attachment-set.ts'
import { recordChange } from '../db/queries/declaration-revision.ts'
import { appendJournal } from '../db/queries/journal.ts'
import { findDeclaration, updateContent } from '../db/queries/declaration.ts'
import { makeAccidentDraft } from './accident-edit.ts'
import type { EngineContext } from './context.ts'
import type { Actor } from './declaration-actor.ts'
import { canBeDraft, makeDraft } from './declaration-edit.ts'
import { checkDraft } from './draft-check.ts'
import { ruleContextOf } from './rule-context.ts'
import { beginStep } from './undo-steps.ts'

export type AttachmentCause = 'attached' | 'detached' | 'attachments-ordered'

/** What attachments need to know of the thing that they belong to; one for each kind of owner. */
export interface OwnerRules {
  /** Whether its attachments can be changed, and what that would do to it; null where there is none of that id. */
  standing(id: string, context: EngineContext): { readonly fixed: string | null; readonly becomesDraft: boolean } | null
  /**
   * Makes it one that can be changed, does `work`, and records that as a revision with its line in the journal and its step of undo;
   * inside the transaction of the caller. STATE_CONFLICT where it can no longer be changed.
   */
  change(id: string, cause: AttachmentCause, actor: Actor, context: EngineContext, work: () => void): Result<void>
}

const notFound = (what: string): Result<never> => err(appError('NOT_FOUND', { what }))

const declaration: OwnerRules = {
  standing: (id, { database }) => {
    const found = findDeclaration(database, id)
    if (!found) return null
    if (canBeDraft(found)) return { fixed: null, becomesDraft: found.state !== 'draft' }
    return { fixed: found.state === 'confirmed' ? 'on-its-way' : found.state, becomesDraft: false }
  },
  change: (id, cause, actor, context, work) => {
    const { database } = context
    const before = findDeclaration(database, id)
    if (!before) return notFound('declaration')
    const hindrance = makeDraft(before, context)
    if (hindrance !== null) return err(appError('STATE_CONFLICT', { reason: hindrance }, hindrance === 'on-its-way'))
    if (before.state !== 'draft') {
      // Worked on again, it is declared in this month and checked by what is known now.
      const rules = ruleContextOf(context)
      updateContent(database, id, rules.month, checkDraft(before, id, rules))
    }
    work()
    const revision = recordChange(database, { id, at: actor.at, by: actor.by, cause, content: null })
    noteAttachmentSet(database, { kind: 'declaration', id }, revision)
    beginStep(context, actor, cause).note(id, before)
    return ok(undefined)
  },
}

/** States of a report in which it can be a draft, beside confirmed, which must not have left. */
const ACCIDENT_OPEN: ReadonlySet<string> = new Set(['draft', 'returned', 'refused'])

/** States of a report that can be added to. */
const ADDED_TO: ReadonlySet<string> = new Set(['submitted', 'accepted'])

const accident: OwnerRules = {
  standing: (id, { database }) => {
    const supplemented = reportOfPendingSupplement(id)
    if (supplemented !== null) {
      const report = findAccident(database, supplemented)
      return report && { fixed: ADDED_TO.has(report.state) ? null : 'other', becomesDraft: false }
    }
    // What was sent with a supplement can be looked at and no more.
    if (isSupplement(database, id)) return { fixed: 'submitted', becomesDraft: false }
    const found = findAccident(database, id)
    if (!found) return null
    if (ACCIDENT_OPEN.has(found.state) || found.shownState === 'queued' || found.shownState === 'parked') return { fixed: null, becomesDraft: found.state !== 'draft' }
    return { fixed: found.state === 'confirmed' ? 'on-its-way' : found.state, becomesDraft: false }
  },
  change: (id, cause, actor, context, work) => {
    const { database } = context
    const supplemented = reportOfPendingSupplement(id)
    if (supplemented !== null) {
      // Nothing of the report changes: its files become part of it when the supplement is sent.
      if (accident.standing(id, context)?.fixed !== null) return err(appError('STATE_CONFLICT', { reason: 'other' }))
      work()
      appendJournal(database, { at: actor.at, actor: actor.by, action: `accident.supplement-${cause}`, subject: supplemented })
      return ok(undefined)
    }
    const before = findAccident(database, id)
    if (!before) return isSupplement(database, id) ? err(appError('STATE_CONFLICT', { reason: 'submitted' })) : notFound('accident')
    const hindrance = makeAccidentDraft(before, context)
    if (hindrance !== null) return err(appError('STATE_CONFLICT', { reason: hindrance }, hindrance === 'on-its-way'))
    work()
    noteAttachmentSet(database, { kind: 'accident', id }, recordAccidentChange(database, { id, at: actor.at, by: actor.by, cause, content: null }))
    return ok(undefined)
  },
}

const RULES: Readonly<Record<AttachmentOwner['kind'], OwnerRules>> = { declaration, accident }

export const rulesOf = ({ kind }: AttachmentOwner): OwnerRules => RULES[kind]
