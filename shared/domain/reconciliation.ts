import { z } from 'zod'
import { CalendarDate } from './calendar-date.ts'
import { InsuranceCode } from './insurance.ts'

/**
 * What the comparison of HR's staff list with the roster says of one person.
 * - add: works, and the roster does not know the number: 新参保, or 调入 where the list names a former unit
 * - resume: works, and is on the roster with nothing running: 续保
 * - retire: past the statutory age and insured in more than 工伤: 在职转退休
 * - stopLeft: has left by the list and is still insured; stopMissing: is insured and not on the list at all: 暂停参保
 * - nameDiffers, wageDiffers: the same number with another name, another wage; nothing is declared for it here
 * - sameName: no number that can be used, and exactly one person of that name on the roster; ambiguous: several: never guessed
 * - numberWrong: no number that can be used, and nobody of that name on the roster
 * - doubled: the same person stands in the list before
 */
export const RECONCILIATION_KINDS = ['add', 'resume', 'retire', 'stopLeft', 'stopMissing', 'nameDiffers', 'wageDiffers', 'sameName', 'ambiguous', 'numberWrong', 'doubled'] as const
export const ReconciliationKind = z.enum(RECONCILIATION_KINDS)
export type ReconciliationKind = z.infer<typeof ReconciliationKind>

/** What a line becomes as a declaration: somebody joins, is stopped, or retires; kinds that are not here ask for none. */
export const DRAFT_OF: Readonly<Partial<Record<ReconciliationKind, 'join' | 'stop' | 'retire'>>> = { add: 'join', resume: 'join', retire: 'retire', stopLeft: 'stop', stopMissing: 'stop' }

/** One line of a reconciliation. */
export const ReconciliationLine = z.object({
  kind: ReconciliationKind,
  /** 1-based row of the staff list; null where the person is on the roster alone. */
  row: z.number().int().nullable(),
  /** 个人编号 of the roster; null where the roster does not know the person, or several could be meant. */
  personId: z.string().nullable(),
  name: z.string(),
  /** As the list has it, tidied; the roster's where the list has none. */
  idNumber: z.string(),
  /** What was compared: the roster's name and wage, the list's wage, days, how many share the name, the row of the first. */
  detail: z.object({
    rosterName: z.string().nullable(),
    listWageFen: z.number().int().nullable(),
    rosterWageFen: z.number().int().nullable(),
    hiredOn: CalendarDate.nullable(),
    leftOn: CalendarDate.nullable(),
    retirementMonth: z.string().nullable(),
    /** True where a woman's 个人身份 is not known and the later age was taken. */
    assumed: z.boolean(),
    active: z.array(InsuranceCode),
    namesakes: z.number().int(),
    firstRow: z.number().int().nullable(),
    /** The list names a unit from which the person comes. */
    formerUnit: z.string().nullable(),
    /** Why the number cannot be used: empty, damaged (typed as a number), length, charset, checksum, birthdate. */
    numberProblem: z.string().nullable(),
  }),
})
export type ReconciliationLine = z.infer<typeof ReconciliationLine>

/** How many lines of each kind, how many people agree, and how many were compared. */
export const ReconciliationSummary = z.object({
  staff: z.number().int(),
  staffLeft: z.number().int(),
  rosterActive: z.number().int(),
  agrees: z.number().int(),
  counts: z.record(ReconciliationKind, z.number().int()),
})
export type ReconciliationSummary = z.infer<typeof ReconciliationSummary>
