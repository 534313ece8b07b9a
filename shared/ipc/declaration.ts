import { z } from 'zod'
import { AddContent } from '../domain/add-content.ts'
import { CalendarMonth, Instant } from '../domain/calendar-date.ts'
import { DeclarationKind } from '../domain/declaration-kind.ts'
import { AuditEntry, CheckState, Declaration, DeclarationLine, Operation, ShownState } from '../domain/declaration.ts'
import { Finding } from '../domain/finding.ts'
import { InsuranceCode } from '../domain/insurance.ts'
import { RemoveContent } from '../domain/remove-content.ts'
import { DocumentHandle } from './batch.ts'
import { engineChannel } from './channel.ts'
import { JobId } from './job.ts'
import { paged, Slice, Sort } from './page.ts'

export const DeclarationFilter = z.object({
  /** Null: of both kinds. */
  kind: DeclarationKind.nullable(),
  text: z.string().max(60),
  /** Empty: every state that is still of interest on 增员确认 and 减员确认 (void ones are hidden unless asked). */
  states: z.array(ShownState),
  month: CalendarMonth.nullable(),
  batchId: z.string().nullable(),
  checkState: CheckState.nullable(),
  withFindings: z.enum(['any', 'errors', 'warnings', 'none']),
  /** Empty: every operation. */
  operations: z.array(Operation).default([]),
  /** Those that tick at least one of these; empty: whatever they tick. */
  insurances: z.array(InsuranceCode).default([]),
  /** Typed in here, or a row of a batch. */
  source: z.enum(['any', 'manual', 'batch']).default('any'),
  /** Of which this rule speaks. */
  ruleId: z.string().nullable().default(null),
  /** Only those whose recall window is open now. */
  held: z.boolean().optional(),
})
export type DeclarationFilter = z.infer<typeof DeclarationFilter>

/** Ticked rows: by id, or everything that a filter matches except some. */
export const Selection = z.union([
  z.object({ ids: z.array(z.string()).max(100_000) }),
  z.object({ filter: DeclarationFilter, except: z.array(z.string()).max(100_000) }),
])
export type Selection = z.infer<typeof Selection>

/** Enough to tell who is meant, without the number. */
export const PersonTail = z.object({ name: z.string(), tail: z.string() })
export type PersonTail = z.infer<typeof PersonTail>

/** What 确认通过 will do, in numbers: the sentence is made of these. */
export const ConfirmPreview = z.object({
  total: z.number().int(),
  /** Can be confirmed now. */
  confirmable: z.number().int(),
  byOperation: z.object({ new: z.number().int(), resume: z.number().int(), transfer: z.number().int(), suspend: z.number().int(), end: z.number().int(), retire: z.number().int(), moveOut: z.number().int() }),
  /** 增员 of 超龄 and other people for whom only 工伤 is declared. */
  injuryOnly: z.number().int(),
  /** insurance code → people. */
  byInsurance: z.record(z.string(), z.number().int()),
  /** Months (of insuredFrom, removedOn) and how many people start or leave in each. */
  byMonth: z.record(z.string(), z.number().int()),
  withErrors: z.number().int(),
  unacknowledged: z.number().int(),
  rosterStale: z.number().int(),
  bureauOnly: z.number().int(),
  /** Not in a state to be confirmed (already sent …). */
  otherState: z.number().int(),
  /** 超龄人员 among those who join with 工伤 alone. */
  overAge: z.number().int(),
  /** Of those who leave: last month that is paid (month of removedOn) → people. */
  byLastPaidMonth: z.record(z.string(), z.number().int()),
  /** One-way acts, for which a word is typed: 终止参保, and joining in a month before the declaration month (补缴). */
  ends: z.number().int(),
  backPayments: z.number().int(),
  /** Who they are, at most five of each: of whom a one-way act is declared, and who is left out for errors or for warnings that nobody acknowledged. `tail`: the last four characters of the number. */
  oneWayPeople: z.array(PersonTail),
  wrongPeople: z.array(PersonTail),
  unreadPeople: z.array(PersonTail),
  /** The recall window that a confirmation now would open, in minutes. */
  recallMinutes: z.number().int(),
})
export type ConfirmPreview = z.infer<typeof ConfirmPreview>

export const HistoryEntry = z.object({ revision: z.number().int(), at: Instant, by: z.string(), cause: z.string(), changes: z.record(z.string(), z.tuple([z.string(), z.string()])) })
export type HistoryEntry = z.infer<typeof HistoryEntry>

/** Changes of fields that several declarations have in common: field of the content → its new value; `insurances` the whole set. */
export const BulkChanges = z.record(z.string(), z.union([z.string(), z.number(), z.null(), z.array(z.string())]))
export type BulkChanges = z.infer<typeof BulkChanges>

export const BulkPreview = z.object({
  total: z.number().int(),
  /** Would get another content. */
  changed: z.number().int(),
  /** Have these values already. */
  unchanged: z.number().int(),
  /** Not in a state to be edited. */
  notEditable: z.number().int(),
  /** Drafts with errors among the changed ones, before and after. */
  errorsBefore: z.number().int(),
  errorsAfter: z.number().int(),
  /** At most twenty of those that change, in the list's order. */
  examples: z.array(z.object({ id: z.string(), name: z.string(), changes: z.record(z.string(), z.tuple([z.string(), z.string()])), errorsAfter: z.number().int() })),
})
export type BulkPreview = z.infer<typeof BulkPreview>

/** Where a declaration came from, to the cell; null where it was typed in here. */
export const DeclarationSource = z.object({
  batchId: z.string(), fileName: z.string(), sha256: z.string(), importedAt: Instant, importedBy: z.string(), sheet: z.string(), row: z.number().int(),
  /** field → its cell (`D37`) and what stands there; `original` is the file's own text where the clerk mended the cell. */
  cells: z.record(z.string(), z.object({ cell: z.string(), column: z.string(), value: z.string(), original: z.string().optional() })),
})
export type DeclarationSource = z.infer<typeof DeclarationSource>

/** Content by kind: the kind is the declaration's own and never changes. */
const Check = z.object({ id: z.string().nullable() })
const Edit = z.object({ id: z.string(), revision: z.number().int() })

export const declarationChannels = {
  'declaration.page': engineChannel(
    Slice.extend({ filter: DeclarationFilter, sort: Sort(['updatedAt', 'name', 'insuredFrom', 'removedOn', 'wageFen', 'row', 'heldUntil']).nullable() }),
    paged(DeclarationLine),
  ),
  'declaration.get': engineChannel(z.object({ id: z.string() }), Declaration),
  /** The whole number of the person of one declaration: journalled. */
  'declaration.reveal': engineChannel(z.object({ id: z.string() }), z.object({ idNumber: z.string(), mobile: z.string().nullable() })),
  'declaration.history': engineChannel(z.object({ id: z.string() }), z.array(HistoryEntry)),
  /** Checks without saving: findings beside the field as it is left. */
  'declaration.check': engineChannel(z.discriminatedUnion('kind', [Check.extend({ kind: z.literal('add'), content: AddContent }), Check.extend({ kind: z.literal('remove'), content: RemoveContent })]), z.array(Finding)),
  /** 修改. A returned one becomes a draft again that will replace it. STATE_CONFLICT where another revision was seen, ARGUMENT_INVALID where it is of the other kind. */
  'declaration.edit': engineChannel(z.discriminatedUnion('kind', [Edit.extend({ kind: z.literal('add'), content: AddContent }), Edit.extend({ kind: z.literal('remove'), content: RemoveContent })]), Declaration),
  'declaration.acknowledge': engineChannel(z.object({ selection: Selection }), z.object({ acknowledged: z.number().int() })),
  /** 删除: a draft becomes void; what is queued is taken back while it has not left; what the bureau has is withdrawn with a reason. */
  'declaration.remove': engineChannel(z.object({ id: z.string(), reason: z.string().max(200) }), Declaration),
  /** Brings a voided draft back. */
  'declaration.restore': engineChannel(z.object({ id: z.string() }), Declaration),
  'declaration.preview': engineChannel(z.object({ selection: Selection }), ConfirmPreview),
  /** 确认通过: state and outbox job in one transaction. Those that cannot be are left and counted. */
  'declaration.confirm': engineChannel(
    z.object({
      jobId: JobId,
      selection: Selection,
      /** The word for one-way acts was typed; without it those are held back and counted. */
      oneWay: z.boolean().default(false),
      /** Minutes until they may leave; null: as the preference says. The command line says 0. */
      recallMinutes: z.number().int().min(0).max(1440).nullable().default(null),
    }),
    z.object({ confirmed: z.number().int(), held: z.number().int(), heldUntil: Instant.nullable() }),
  ),
  /** 撤回 within the recall window (and later, as long as nothing has left): they are drafts again. */
  'declaration.recall': engineChannel(z.object({ selection: Selection }), z.object({ recalled: z.number().int(), tooLate: z.number().int() })),
  /** 立即发送: closes the recall window; they leave with the next sync. Null: all that are held. */
  'declaration.sendNow': engineChannel(z.object({ selection: Selection.nullable() }), z.object({ released: z.number().int() })),
  /** 删除 of several: drafts go to the bin, confirmed ones are recalled into it, what the bureau has is asked to be withdrawn with the reason. */
  'declaration.removeMany': engineChannel(z.object({ jobId: JobId, selection: Selection, reason: z.string().max(200) }), z.object({ removed: z.number().int(), withdrawalsAsked: z.number().int(), skipped: z.number().int() })),
  'declaration.restoreMany': engineChannel(z.object({ jobId: JobId, selection: Selection }), z.object({ restored: z.number().int(), skipped: z.number().int() })),
  /** 修改 of several: what it would do, and doing it; one step of undo. */
  'declaration.bulkPreview': engineChannel(z.object({ kind: DeclarationKind, selection: Selection, changes: BulkChanges }), BulkPreview),
  'declaration.bulkEdit': engineChannel(z.object({ jobId: JobId, kind: DeclarationKind, selection: Selection, changes: BulkChanges }), z.object({ changed: z.number().int(), skipped: z.number().int() })),
  'declaration.source': engineChannel(z.object({ id: z.string() }), DeclarationSource.nullable()),
  /** The list as filtered and sorted, as a workbook; numbers whole, which is journalled. */
  'declaration.export': engineChannel(z.object({ jobId: JobId, filter: DeclarationFilter }), DocumentHandle),
  /** 审核明细: the bureau's trail as far as it is known here, and when it was asked. */
  'declaration.trail': engineChannel(z.object({ id: z.string() }), z.object({ entries: z.array(AuditEntry), syncedAt: Instant.nullable(), rawReply: z.string().nullable() })),
} as const
