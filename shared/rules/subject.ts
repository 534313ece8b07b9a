import type { CalendarDate } from '../domain/calendar-date.ts'
import { addMonths, lastDayOf } from '../domain/date-arithmetic.ts'
import type { IdFormProblem, IdReading } from '../domain/id-number.ts'
import type { OpenDeclaration, RosterPerson, RuleContext } from './context.ts'
import { bit, CHANGE_DATE, F, FIELDS, type DeclarationKind, type Field, type FieldMask } from './field.ts'

/** The first row of each person, by canonical ID; a Map is one. */
export interface SeenRows {
  get(canonicalId: string): number | undefined
  set(canonicalId: string, row: number): unknown
}

/**
 * What is being checked: one row or one draft, read. One object serves all rows of a file (`reset` between
 * them), so that clean rows cost next to nothing. Masks are sets of fields (see field.ts).
 */
export class Subject {
  readonly kind: DeclarationKind
  /** Rows of the file by canonical ID; null for a single draft. */
  readonly seen: SeenRows | null
  /** Fields without a column. */
  readonly absent: FieldMask
  row: number | null = null
  /** The declaration that is being checked again: it does not stand in its own way. */
  selfId: string | null = null
  /** What stood in the cells, as shown; '' for blank. By field index. */
  readonly raw: string[] = FIELDS.map(() => '')
  /** What the cells mean; null where blank or not understood. By field index. `wageFen` and `insurances` have their own places. */
  readonly values: (string | null)[] = FIELDS.map(() => null)
  wageFen: number | null = null
  insurances: string[] = []
  blank: FieldMask = 0
  /** Cells that hold a number. */
  numeric: FieldMask = 0
  /** Free texts whose cell is a formula error. */
  broken: FieldMask = 0
  /** Not understood at all. */
  unread: FieldMask = 0
  /** Understood by another word. */
  aliased: FieldMask = 0
  spoilt: FieldMask = 0
  /** Insurances whose yes/no cell was not understood; `*` where a list of them was not. */
  unreadInsurances: string[] = []
  /** The pieces of a list of insurances that were not understood. */
  unreadPieces: string[] = []
  /** The 证件类型 by which the number is read: as given, or as its digits say where nothing is given. */
  readAs: string | null = null
  id: IdReading | null = null
  idProblem: IdFormProblem | null = null
  /** The number lost its tail as a numeric cell. */
  idDamaged = false
  canonicalId: string | null = null
  birthMonthOnly = false
  /** Fields that are judged as they stand, nothing tidied, because the clerk said so. */
  literal: FieldMask = 0
  /** The first row of this person in a long list (a row for each insurance), where this is a further one. */
  joinedTo: number | null = null
  #rosterPerson: RosterPerson | null | undefined = undefined
  #open: Partial<Record<DeclarationKind, readonly OpenDeclaration[]>> = {}

  /** The first and the last day that may be declared today. */
  readonly earliestChange: CalendarDate
  readonly latestChange: CalendarDate

  constructor(kind: DeclarationKind, absent: FieldMask, seen: SeenRows | null, context: RuleContext) {
    this.kind = kind
    this.earliestChange = addMonths(context.today, -context.profile.backdatingMonths)
    this.latestChange = lastDayOf(context.month)
    this.absent = absent
    this.seen = seen
  }

  reset(row: number | null): void {
    this.row = row
    for (let index = 0; index < FIELDS.length; index++) {
      this.raw[index] = ''
      this.values[index] = null
    }
    this.wageFen = null
    this.insurances = []
    this.blank = 0
    this.numeric = 0
    this.unread = 0
    this.broken = 0
    this.aliased = 0
    this.spoilt = 0
    if (this.unreadInsurances.length > 0) this.unreadInsurances = []
    if (this.unreadPieces.length > 0) this.unreadPieces = []
    this.readAs = null
    this.id = null
    this.idProblem = null
    this.idDamaged = false
    this.canonicalId = null
    this.birthMonthOnly = false
    this.literal = 0
    this.joinedTo = null
    this.#rosterPerson = undefined
    this.#open = {}
  }

  value(field: Field): string | null {
    return this.values[F[field]] as string | null
  }

  text(field: Field): string {
    return this.raw[F[field]] as string
  }

  isSpoilt(field: Field): boolean {
    return (this.spoilt & bit(field)) !== 0
  }

  isBlank(field: Field): boolean {
    return (this.blank & bit(field)) !== 0
  }

  /** There is no column 证件类型. */
  isTypeAbsent(): boolean {
    return (this.absent & bit('idType')) !== 0
  }

  has(insurance: string): boolean {
    return this.insurances.includes(insurance)
  }

  /** True where it cannot be told whether the insurance is ticked. */
  isInsuranceUnread(insurance: string): boolean {
    return this.unreadInsurances.length > 0 && (this.unreadInsurances.includes(insurance) || this.unreadInsurances.includes('*'))
  }

  /** The birth date: of a sound resident ID, else the typed one; null where neither can be relied on. */
  birthDate(): CalendarDate | null {
    if (this.id !== null && !this.isSpoilt('idNumber')) return this.id.birthDate
    return this.isSpoilt('birthDate') ? null : this.value('birthDate')
  }

  /** Where that birth date was read. */
  birthField(): Field {
    return this.id !== null && !this.isSpoilt('idNumber') ? 'idNumber' : 'birthDate'
  }

  /** 1 男, 2 女; of a sound resident ID, else the typed one. */
  gender(): string | null {
    if (this.id !== null && !this.isSpoilt('idNumber')) return this.id.gender
    return this.isSpoilt('gender') ? null : this.value('gender')
  }

  /**
   * The day by which age and limits are judged: the day of the change where it is within the window, else
   * today, so that a mistyped date is not told again as a wrong age.
   */
  referenceDate(context: RuleContext): CalendarDate {
    const date = this.value(CHANGE_DATE[this.kind])
    return date !== null && date >= this.earliestChange && date <= this.latestChange ? date : context.today
  }

  /** The roster's person with this number; null where there is none or the number is not sound. */
  rosterPerson(context: RuleContext): RosterPerson | null {
    if (this.#rosterPerson === undefined) {
      this.#rosterPerson = this.canonicalId === null || this.isSpoilt('idNumber') || context.roster === null ? null : context.roster.byIdNumber(this.canonicalId)
    }
    return this.#rosterPerson
  }

  /** This person's declarations of a kind that are open here, asked for once; of a number that was not read there are none. */
  openDeclarations(context: RuleContext, kind: DeclarationKind): readonly OpenDeclaration[] {
    if (this.canonicalId === null || context.drafts === null) return []
    return (this.#open[kind] ??= context.drafts.openFor(this.canonicalId, kind))
  }
}
