import { z } from 'zod'
import { AddContent } from '../domain/add-content.ts'
import { CalendarDate, CalendarMonth } from '../domain/calendar-date.ts'
import { DeclarationKind } from '../domain/declaration-kind.ts'
import { Declaration, Operation, ShownState } from '../domain/declaration.ts'
import { Finding } from '../domain/finding.ts'
import { InsuranceCode } from '../domain/insurance.ts'
import { Person, PersonLine } from '../domain/person.ts'
import { RemoveContent } from '../domain/remove-content.ts'
import { RETIREMENT_CATEGORIES } from '../domain/retirement.ts'
import { ErrorParams } from '../result/app-error.ts'
import { engineChannel } from './channel.ts'

/** A declaration of the same person that is not finished: it is opened instead of making a second. */
export const OpenDeclaration = z.object({ id: z.string(), kind: DeclarationKind, shownState: ShownState, operation: Operation.nullable() })
export type OpenDeclaration = z.infer<typeof OpenDeclaration>

/** What 增员申报 and 减员申报 find for what was typed into their one box. */
export const Lookup = z.object({
  /** How the text was understood: a whole document number, a part of one, or a name (or initials). */
  read: z.enum(['number', 'part', 'name']),
  /** At most 50, best first. */
  people: z.array(PersonLine.extend({ open: OpenDeclaration.nullable() })),
  more: z.boolean(),
  /** Several people of the very name: a person must be chosen, nothing is guessed. */
  ambiguous: z.boolean(),
  /** Of a whole number: how it reads, what is wrong with it, and what it may have been meant to be (roster's neighbours first). */
  number: z
    .object({ idNumber: z.string(), idType: z.string(), findings: z.array(Finding), suggestions: z.array(z.object({ idNumber: z.string(), personId: z.string().nullable(), name: z.string().nullable(), cause: z.enum(['digit', 'swap', 'check', 'long-form']) })) })
    .nullable(),
})
export type Lookup = z.infer<typeof Lookup>

/** One of the manual's buttons: which is right, and why the others are not. `reason` is a key of the message catalogue (`advice.<reason>`). */
export const OperationAdvice = z.object({ operation: Operation, standing: z.enum(['proposed', 'possible', 'wrong']), reason: z.string(), params: ErrorParams })
export type OperationAdvice = z.infer<typeof OperationAdvice>

/** What the number and the roster say of a person: shown as facts, never typed. */
export const PersonFacts = z.object({
  birthDate: CalendarDate.nullable(),
  /** AAC004. */
  gender: z.string().nullable(),
  /** Full years today. */
  age: z.number().int().nullable(),
  retirement: z
    .object({
      category: z.enum(RETIREMENT_CATEGORIES),
      /** True where 个人身份 is not known and the category was assumed. */
      assumed: z.boolean(),
      years: z.number().int(), months: z.number().int(),
      month: CalendarMonth, oldMonth: CalendarMonth, earliest: CalendarMonth, latest: CalendarMonth,
      reached: z.boolean(),
    })
    .nullable(),
  /** Past the statutory age: 工伤 alone is open (超龄人员). */
  overAge: z.boolean(),
})
export type PersonFacts = z.infer<typeof PersonFacts>

/** Everything beside the fields of a form, as they stand now. */
export const Advice = z.object({
  findings: z.array(Finding),
  facts: PersonFacts,
  operations: z.array(OperationAdvice),
  /** Days that the region allows for the change, both ends included. */
  dates: z.object({ earliest: CalendarDate, latest: CalendarDate }),
  /** 增员: the first day of 工伤 cover, the day after the declaration; null where 工伤 is not ticked. */
  injuryCoverFrom: CalendarDate.nullable(),
  /** Insurances that can be ticked: of the unit (增员) or active for the person (减员), each with why not where it cannot. `base`: the contribution base that will be used, fen. */
  insurances: z.array(z.object({ insurance: InsuranceCode, open: z.boolean(), reason: z.string().nullable(), from: CalendarDate.nullable(), baseFen: z.number().int().nullable() })),
  /** 增员: people for whom 工伤 alone is declared (超龄, 实习生, 多重劳动关系 …). */
  injuryOnly: z.boolean(),
})
export type Advice = z.infer<typeof Advice>

/** Where the value of a field came from before anybody typed. */
export const FieldOrigin = z.enum(['roster', 'number', 'default'])
export type FieldOrigin = z.infer<typeof FieldOrigin>

const Contents = z.discriminatedUnion('kind', [z.object({ kind: z.literal('add'), content: AddContent }), z.object({ kind: z.literal('remove'), content: RemoveContent })])

/** The beginning of a form: prefilled from the roster, the number and the unit's defaults. */
export const Beginning = z.object({ declared: Contents, origins: z.record(z.string(), FieldOrigin), person: Person.nullable(), open: OpenDeclaration.nullable(), advice: Advice })
export type Beginning = z.infer<typeof Beginning>

const Typed = { personId: z.string().nullable(), id: z.string().nullable() }

export const declareChannels = {
  /** ID number, part of one, name or initials → people and how the number reads. */
  'declare.lookup': engineChannel(z.object({ kind: DeclarationKind, text: z.string().min(1).max(60) }), Lookup),
  /** Of a person of the roster, or of a number (or name) that is new here. */
  'declare.begin': engineChannel(z.object({ kind: DeclarationKind, personId: z.string().nullable(), idNumber: z.string().max(30).nullable(), name: z.string().max(50).nullable() }), Beginning),
  /** What there is to say of the fields as they stand; `id` where they are a draft already. */
  'declare.advise': engineChannel(
    z.discriminatedUnion('kind', [z.object({ ...Typed, kind: z.literal('add'), content: AddContent }), z.object({ ...Typed, kind: z.literal('remove'), content: RemoveContent })]),
    Advice,
  ),
  /** 保存: a draft, even a wrong one. The kept form is forgotten in the same transaction. STATE_CONFLICT with `reason` duplicate and the `id` where the person has an open declaration of this kind. */
  'declare.create': engineChannel(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('add'), content: AddContent, formKey: z.string().max(80).nullable() }),
      z.object({ kind: z.literal('remove'), content: RemoveContent, formKey: z.string().max(80).nullable() }),
    ]),
    Declaration,
  ),
} as const
