/** What the log may hold: an event's name and numbers, codes and ids. Never a name, an ID number, a wage or a path of a user's file. */
export type LogFields = Readonly<Record<string, number | boolean | string | null>>

export interface Logger {
  info(event: string, fields?: LogFields): void
  warn(event: string, fields?: LogFields): void
  error(event: string, fields?: LogFields): void
}

export const silentLogger: Logger = { info: () => undefined, warn: () => undefined, error: () => undefined }
