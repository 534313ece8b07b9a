/** State of the newest intent of `accident` that was not taken back; only asked for where it decides. */
const INTENT_STATE = "(SELECT state FROM outbox WHERE outbox.accident_id = accident.id AND outbox.kind = 'accident' AND recalled = 0 ORDER BY seq DESC LIMIT 1)"

/** What a person reads of a row of `accident`, as an SQL expression: derived as that of a declaration (shown-state.ts). */
export const SHOWN_ACCIDENT_STATE = `CASE accident.state
  WHEN 'draft' THEN CASE WHEN errors = 0 THEN 'ready' ELSE 'draft' END
  WHEN 'confirmed' THEN CASE ${INTENT_STATE} WHEN 'sending' THEN 'sending' WHEN 'parked' THEN 'parked' WHEN 'sent' THEN 'submitted' ELSE 'queued' END
  WHEN 'submitted' THEN CASE bureau_state WHEN 'reviewing' THEN 'reviewing' ELSE 'submitted' END
  WHEN 'void' THEN CASE withdrawn WHEN 1 THEN 'withdrawn' ELSE 'void' END
  ELSE accident.state END`

/** Until when a confirmed report can be taken back before it leaves, as an SQL expression; NULL where nothing holds it. */
export const ACCIDENT_HELD_UNTIL =
  "CASE accident.state WHEN 'confirmed' THEN (SELECT held_until FROM outbox WHERE outbox.accident_id = accident.id AND outbox.kind = 'accident' AND recalled = 0 AND outbox.state = 'queued' ORDER BY seq DESC LIMIT 1) END"
