import { z } from 'zod'
import { Instant } from './calendar-date.ts'
import { DeclarationKind } from './declaration-kind.ts'

/** `sending` after a crash means unknown: the bureau is asked by key before anything is sent again. */
export const OUTBOX_STATES = ['queued', 'sending', 'waiting', 'sent', 'parked'] as const
export const OutboxState = z.enum(OUTBOX_STATES)
export type OutboxState = z.infer<typeof OutboxState>

/** What an intent asks the bureau for: to take a declaration or to give it back; a 工伤快报, to give it back, to add to it. */
export const INTENT_KINDS = ['declaration', 'withdrawal', 'accident', 'accident-withdrawal', 'accident-supplement'] as const
export const IntentKind = z.enum(INTENT_KINDS)
export type IntentKind = z.infer<typeof IntentKind>

/** True where an intent speaks of a 工伤快报. */
export const isOfAccident = (kind: IntentKind): boolean => kind.startsWith('accident')

export const OutboxLine = z.object({
  /** The idempotency key. */
  id: z.string(),
  kind: IntentKind,
  /** The declaration, or the report where `kind` is of an accident. */
  declarationId: z.string(),
  /** Of the declaration that it is about; null for a report of an accident. */
  declarationKind: DeclarationKind.nullable(),
  /** The name of the person it is about, for the list; of a report the first injured and how many more. */
  label: z.string(),
  state: OutboxState,
  attempts: z.number().int(),
  /** When it is tried again, where it waits. */
  nextAt: Instant.nullable(),
  queuedAt: Instant,
  sentAt: Instant.nullable(),
  /** Why it waits or is parked: a problem code of the bureau or an AppError code, with the bureau's words. */
  reasonCode: z.string().nullable(),
  reasonWords: z.string().nullable(),
  receiptNumber: z.string().nullable(),
  /** Until when it may still be taken back before anything leaves; null where nothing holds it. */
  heldUntil: Instant.nullable(),
})
export type OutboxLine = z.infer<typeof OutboxLine>

/** One run of the sync, kept so that it can be read again. */
export const SyncRun = z.object({
  id: z.string(),
  startedAt: Instant,
  endedAt: Instant.nullable(),
  outcome: z.enum(['running', 'done', 'partial', 'failed', 'cancelled', 'asks']),
  sent: z.number().int(),
  answered: z.number().int(),
  parked: z.number().int(),
  /** Roster: added, changed, removed by the bureau since the last run. */
  rosterAdded: z.number().int(),
  rosterChanged: z.number().int(),
  rosterRemoved: z.number().int(),
  errorCode: z.string().nullable(),
  errorParams: z.record(z.string(), z.unknown()).nullable(),
})
export type SyncRun = z.infer<typeof SyncRun>

/** One person that a roster update changed; the digest of what changed, readable later. */
export const RosterChange = z.object({
  personId: z.string(),
  name: z.string(),
  idNumber: z.string(),
  change: z.enum(['added', 'changed', 'removed']),
  /** For 'changed': field → [before, after], as text. */
  fields: z.record(z.string(), z.tuple([z.string(), z.string()])),
})
export type RosterChange = z.infer<typeof RosterChange>

/** What a change came to: 新增 (new, or active again), 停保 (gone, or no more active in an insurance), 变更 (anything else). */
export const ROSTER_EFFECTS = ['joined', 'stopped', 'changed'] as const
export const RosterEffect = z.enum(ROSTER_EFFECTS)
export type RosterEffect = z.infer<typeof RosterEffect>

/** A change with what it came to, and whether a declaration of ours stands behind it. */
export const ToldRosterChange = RosterChange.extend({ effect: RosterEffect, explained: z.boolean() })
export type ToldRosterChange = z.infer<typeof ToldRosterChange>
