import { z } from 'zod'
import { AddContent } from '../domain/add-content.ts'
import { CalendarMonth, Instant } from '../domain/calendar-date.ts'
import { DeclarationKind } from '../domain/declaration-kind.ts'
import { AuditEntry, CheckState, Declaration, DeclarationLine, ShownState } from '../domain/declaration.ts'
import { Finding } from '../domain/finding.ts'
import { RemoveContent } from '../domain/remove-content.ts'
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
})
export type DeclarationFilter = z.infer<typeof DeclarationFilter>

/** Ticked rows: by id, or everything that a filter matches except some. */
export const Selection = z.union([
  z.object({ ids: z.array(z.string()).max(100_000) }),
  z.object({ filter: DeclarationFilter, except: z.array(z.string()).max(100_000) }),
])
export type Selection = z.infer<typeof Selection>

/** What 确认通过 will do, in numbers: the sentence is made of these. */
export const ConfirmPreview = z.object({
  total: z.number().int(),
  /** Can be confirmed now. */
  confirmable: z.number().int(),
  byOperation: z.object({ new: z.number().int(), resume: z.number().int(), transfer: z.number().int(), suspend: z.number().int(), end: z.number().int(), retire: z.number().int() }),
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
})
export type ConfirmPreview = z.infer<typeof ConfirmPreview>

export const HistoryEntry = z.object({ revision: z.number().int(), at: Instant, by: z.string(), cause: z.string(), changes: z.record(z.string(), z.tuple([z.string(), z.string()])) })
export type HistoryEntry = z.infer<typeof HistoryEntry>

/** Content by kind: the kind is the declaration's own and never changes. */
const Check = z.object({ id: z.string().nullable() })
const Edit = z.object({ id: z.string(), revision: z.number().int() })

export const declarationChannels = {
  'declaration.page': engineChannel(
    Slice.extend({ filter: DeclarationFilter, sort: Sort(['updatedAt', 'name', 'insuredFrom', 'removedOn', 'wageFen', 'row']).nullable() }),
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
  'declaration.confirm': engineChannel(z.object({ jobId: JobId, selection: Selection }), z.object({ confirmed: z.number().int(), held: z.number().int() })),
  /** 审核明细: the bureau's trail as far as it is known here, and when it was asked. */
  'declaration.trail': engineChannel(z.object({ id: z.string() }), z.object({ entries: z.array(AuditEntry), syncedAt: Instant.nullable(), rawReply: z.string().nullable() })),
} as const
