import { z } from 'zod'
import { CalendarMonth } from '../domain/calendar-date.ts'
import { SignatureVerdict } from '../domain/certificate.ts'
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
  /** 工伤保险单位证明: asked of the bureau, verified and kept; offline the kept one, or the unsigned one that says what it is. */
  'certificate.create': engineChannel(
    z.object({ idNumber: z.string().min(1).max(30), name: z.string().min(1).max(50), unitName: z.string().max(100).nullable() }),
    DocumentHandle.extend({ verdict: SignatureVerdict, number: z.string().nullable() }),
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
