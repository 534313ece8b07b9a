import { z } from 'zod'

/** A calendar date `YYYY-MM-DD`, without time or time zone. */
export const CalendarDate = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
export type CalendarDate = z.infer<typeof CalendarDate>

/** A month `YYYY-MM`. */
export const CalendarMonth = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
export type CalendarMonth = z.infer<typeof CalendarMonth>

/** A moment in UTC, ISO 8601 with milliseconds and Z. Only for when something happened, never for a domain date. */
export const Instant = z.iso.datetime()
export type Instant = z.infer<typeof Instant>
