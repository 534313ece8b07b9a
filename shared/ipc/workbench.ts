import { z } from 'zod'
import { CalendarDate, CalendarMonth } from '../domain/calendar-date.ts'
import { DeclarationKind } from '../domain/declaration-kind.ts'
import { RETIREMENT_CATEGORIES } from '../domain/retirement.ts'
import { AccidentDeadlines } from './accident.ts'
import { engineChannel } from './channel.ts'

/** Declarations of one kind that ask for something to be done. */
export const ToDo = z.object({
  /** Drafts that cannot be confirmed as they are. */
  wrong: z.number().int(),
  /** Drafts that can be confirmed, or could once their warnings are read. */
  ready: z.number().int(),
  returned: z.number().int(),
  refused: z.number().int(),
})
export type ToDo = z.infer<typeof ToDo>

/** A day by which something must be done, or on which something ends. `daysLeft` is negative where it has passed. */
export const Deadline = z.object({
  /** month-closes: the last day on which the bureau takes declarations of the month; shutdown: the bureau's system rests from that day. */
  kind: z.enum(['month-closes', 'month-closed', 'shutdown']),
  on: CalendarDate,
  daysLeft: z.number().int(),
  /** The bureau's words where it gave some; null where the day is the region profile's. */
  reason: z.string().nullable(),
})
export type Deadline = z.infer<typeof Deadline>

/** Somebody of the roster, active in this unit, who reaches the statutory age soon (rule of 2025-01-01). */
export const Retiring = z.object({
  personId: z.string(),
  name: z.string(),
  month: CalendarMonth,
  category: z.enum(RETIREMENT_CATEGORIES),
  /** True where a woman's 个人身份 is not known: then both ages are looked at. */
  assumed: z.boolean(),
})
export type Retiring = z.infer<typeof Retiring>

export const WORKBENCH_RETIRING_SHOWN = 200

/** What a clerk has to do today, in numbers and names; each line leads to its window. */
export const Workbench = z.object({
  today: CalendarDate,
  month: CalendarMonth,
  add: ToDo,
  remove: ToDo,
  /** Reports of 工伤快报, counted the same way. */
  accident: ToDo,
  /** Injuries whose clocks still run: the one whose next limit ends first comes first, and of each its open clocks alone in that order. */
  injuries: z.array(AccidentDeadlines),
  outbox: z.object({ waiting: z.number().int(), parked: z.number().int() }),
  /** Read, with rows that can become drafts, and none made yet. */
  batches: z.array(z.object({ id: z.string(), kind: DeclarationKind, fileName: z.string(), total: z.number().int(), wrong: z.number().int() })),
  deadlines: z.array(Deadline),
  /** This month and the next three; the first of them, soonest first, and how many there are. */
  retiring: z.object({ total: z.number().int(), until: CalendarMonth, people: z.array(Retiring) }),
})
export type Workbench = z.infer<typeof Workbench>

export const workbenchChannels = { 'workbench.today': engineChannel(z.object({}), Workbench) } as const
