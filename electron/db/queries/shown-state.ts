import type { ShownState } from '../../../shared/domain/declaration.ts'
import { attachmentCountOf } from './attachment.ts'

/**
 * What a person reads of a row of `declaration`, as an SQL expression: the one place where it is derived.
 * A draft without errors is 待确认; a confirmed one is where its newest intent is (triggers of the outbox note that beside it); one that
 * the bureau has is 审核中 once the bureau says so. A word of the bureau that we do not know stays 已报送.
 */
export const SHOWN_STATE = `CASE declaration.state
  WHEN 'draft' THEN CASE WHEN errors = 0 THEN 'ready' ELSE 'draft' END
  WHEN 'confirmed' THEN CASE intent_state WHEN 'sending' THEN 'sending' WHEN 'parked' THEN 'parked' WHEN 'sent' THEN 'submitted' ELSE 'queued' END
  WHEN 'submitted' THEN CASE bureau_state WHEN 'reviewing' THEN 'reviewing' ELSE 'submitted' END
  WHEN 'void' THEN CASE withdrawn WHEN 1 THEN 'withdrawn' ELSE 'void' END
  ELSE declaration.state END`

/** Until when a confirmed one may be taken back before it leaves, as an SQL expression; it may lie in the past: the asker knows the time. */
export const HELD_UNTIL = "CASE declaration.state WHEN 'confirmed' THEN CASE intent_state WHEN 'queued' THEN intent_held_until END END"

/** Whether a withdrawal was asked for that is not done, as an SQL expression; only what the bureau has can have one. */
export const WITHDRAWAL = `CASE WHEN declaration.state NOT IN ('draft', 'confirmed', 'void') THEN
  (SELECT CASE outbox.state WHEN 'parked' THEN 'parked' ELSE 'asked' END FROM outbox WHERE outbox.declaration_id = declaration.id AND outbox.kind = 'withdrawal' AND outbox.state <> 'sent' AND outbox.recalled = 0 ORDER BY outbox.seq DESC LIMIT 1) END`

/** How many files go with a declaration, as an SQL expression. */
export const ATTACHMENTS = attachmentCountOf('declaration', 'declaration.id')

/** The stored states that a shown one can have, so that a filter uses the index before the expression. */
export const STORED_STATE_OF: Readonly<Record<ShownState, readonly string[]>> = {
  draft: ['draft'],
  ready: ['draft'],
  queued: ['confirmed'],
  sending: ['confirmed'],
  parked: ['confirmed'],
  submitted: ['confirmed', 'submitted'],
  reviewing: ['submitted'],
  accepted: ['accepted'],
  returned: ['returned'],
  refused: ['refused'],
  withdrawn: ['void'],
  void: ['void'],
}
