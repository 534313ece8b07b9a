import { z } from 'zod'
import { CalendarMonth } from '../domain/calendar-date.ts'
import { DeclarationKind } from '../domain/declaration-kind.ts'
import { Operation, ShownState } from '../domain/declaration.ts'
import { DocumentHandle } from './batch.ts'
import { engineChannel, mainChannel } from './channel.ts'
import { JobId } from './job.ts'

export const documentChannels = {
  /** 人员增员异动申报报表: the pages of a month, as a PDF kept under a document id. */
  'report.create': engineChannel(
    z.object({ jobId: JobId, kind: DeclarationKind, month: CalendarMonth, states: z.array(ShownState), operations: z.array(Operation).default([]), copies: z.union([z.literal(1), z.literal(3)]) }),
    DocumentHandle.extend({ people: z.number().int() }),
  ),
  /** The same people and columns as a workbook. */
  'report.workbook': engineChannel(
    z.object({ jobId: JobId, kind: DeclarationKind, month: CalendarMonth, states: z.array(ShownState), operations: z.array(Operation).default([]) }),
    DocumentHandle.extend({ people: z.number().int() }),
  ),
  /** The bytes, for the pages in the window. */
  'document.bytes': engineChannel(z.object({ documentId: z.string() }), z.object({ bytes: z.instanceof(Uint8Array), fileName: z.string() })),
  /** The printable page of the recovery code. Main asks for it with the code that it has just made. */
  'document.recoverySheet': engineChannel(z.object({ recoveryCode: z.string().min(20).max(60) }), DocumentHandle),
  /** Asks where, and writes atomically. */
  'document.save': mainChannel(z.object({ documentId: z.string() }), z.object({ saved: z.boolean(), fileName: z.string().nullable() })),
  /** Opens the preview window's print dialog. */
  'document.print': mainChannel(z.object({ documentId: z.string() }), z.object({ printed: z.boolean() })),
} as const
