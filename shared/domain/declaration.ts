import { z } from 'zod'
import { AddContent, AddOperation } from './add-content.ts'
import { CalendarMonth, Instant } from './calendar-date.ts'
import { DeclarationKind } from './declaration-kind.ts'
import { Finding } from './finding.ts'
import { RemoveContent, RemoveOperation } from './remove-content.ts'

/** What is stored. `draft → confirmed → submitted → accepted | returned | refused`, `void` from any before accepted. */
export const DECLARATION_STATES = ['draft', 'confirmed', 'submitted', 'accepted', 'returned', 'refused', 'void'] as const
export const DeclarationState = z.enum(DECLARATION_STATES)
export type DeclarationState = z.infer<typeof DeclarationState>

/** What a person reads (ui.md): 草稿, 待确认, 待发送, 发送中, 已报送, 审核中, 已通过, 退回, 不予受理, 已撤回, 作废. */
export const SHOWN_STATES = ['draft', 'ready', 'queued', 'sending', 'parked', 'submitted', 'reviewing', 'accepted', 'returned', 'refused', 'withdrawn', 'void'] as const
export const ShownState = z.enum(SHOWN_STATES)
export type ShownState = z.infer<typeof ShownState>

/** How far a draft could be checked here: 已在本机核对 / 花名册过旧 / 只有社保局能核对. */
export const CHECK_STATES = ['local', 'roster-stale', 'bureau-only'] as const
export const CheckState = z.enum(CHECK_STATES)
export type CheckState = z.infer<typeof CheckState>

/** Where a declaration came from. */
export const Origin = z.object({
  batchId: z.string().nullable(),
  fileName: z.string().nullable(),
  sheet: z.string().nullable(),
  /** 1-based Excel row. */
  row: z.number().int().nullable(),
})
export type Origin = z.infer<typeof Origin>

/** The verb of a declaration of either kind. */
export const Operation = z.union([AddOperation, RemoveOperation])
export type Operation = z.infer<typeof Operation>

/** What every declaration has, whatever its kind. */
const DeclarationFacts = z.object({
  /** UUIDv7 made here; also the idempotency key of its first intent. */
  id: z.string(),
  state: DeclarationState,
  shownState: ShownState,
  /** 申报月度. */
  month: CalendarMonth,
  findings: z.array(Finding),
  /** True once a person has acknowledged the warnings that stand now. */
  acknowledged: z.boolean(),
  checkState: CheckState,
  origin: Origin,
  /** Counts every change; `declaration.edit` must name the one it saw. */
  revision: z.number().int(),
  createdAt: Instant,
  updatedAt: Instant,
  confirmedAt: Instant.nullable(),
  /** The bureau's receipt number, once there. */
  receiptNumber: z.string().nullable(),
  /** The bureau's version of the record, for If-Match. */
  bureauVersion: z.number().int().nullable(),
  /** The bureau's words at return or refusal. */
  bureauReason: z.string().nullable(),
  /** Confirmed, and leaves this machine only after this moment unless it is sent earlier by hand; null where nothing holds it. */
  heldUntil: Instant.nullable(),
  /** Files that go with it. */
  attachments: z.number().int(),
})

export const AddDeclaration = DeclarationFacts.extend({ kind: z.literal('add'), content: AddContent })
export type AddDeclaration = z.infer<typeof AddDeclaration>

export const RemoveDeclaration = DeclarationFacts.extend({ kind: z.literal('remove'), content: RemoveContent })
export type RemoveDeclaration = z.infer<typeof RemoveDeclaration>

export const Declaration = z.discriminatedUnion('kind', [AddDeclaration, RemoveDeclaration])
export type Declaration = z.infer<typeof Declaration>

/** A line of the lists 增员确认 and 减员确认; what a kind does not have is null. */
export const DeclarationLine = DeclarationFacts.pick({ id: true, state: true, shownState: true, month: true, acknowledged: true, checkState: true, origin: true, revision: true, updatedAt: true, receiptNumber: true, bureauReason: true, heldUntil: true, attachments: true }).extend({
  kind: DeclarationKind,
  name: z.string(),
  idType: z.string(),
  idNumber: z.string(),
  operation: Operation.nullable(),
  insuredFrom: AddContent.shape.insuredFrom,
  reason: RemoveContent.shape.reason,
  removedOn: RemoveContent.shape.removedOn,
  insurances: AddContent.shape.insurances,
  wageFen: AddContent.shape.wageFen,
  errors: z.number().int(),
  warnings: z.number().int(),
  /** A withdrawal that was asked for and is not done: on its way, or set aside because the bureau did not take it. */
  withdrawal: z.enum(['asked', 'parked']).nullable(),
})
export type DeclarationLine = z.infer<typeof DeclarationLine>

/** One step of the review on the bureau's side; append-only. */
export const AuditEntry = z.object({
  sequence: z.number().int(),
  at: Instant,
  office: z.string(),
  actor: z.string(),
  role: z.string(),
  /** received | reviewing | accepted | returned | refused | withdrawn …; unknown values are shown as they are. */
  code: z.string(),
  words: z.string(),
  /** The field that it is about, by our field name; null where it is about the whole. */
  field: z.string().nullable(),
})
export type AuditEntry = z.infer<typeof AuditEntry>
