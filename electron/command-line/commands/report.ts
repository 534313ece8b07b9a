import { randomUUID } from 'node:crypto'
import { need, type CommandContext, type Outcome } from '../call.ts'
import { EXIT } from '../exit-code.ts'
import { saveBytes } from '../save-bytes.ts'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import { SHOWN_STATES } from '../../../shared/domain/declaration.ts'

export interface ReportArguments {
  readonly kind: DeclarationKind
  readonly month: string
  readonly file: string
  readonly copies: 1 | 3
}

/** 人员异动申报表 of one month as PDF: everything but what was thrown away. */
export async function report({ kind, month, file, copies }: ReportArguments, context: CommandContext): Promise<Outcome> {
  const engine = await context.engine()
  const states = SHOWN_STATES.filter((state) => state !== 'void' && state !== 'withdrawn')
  const made = need(await engine.call('report.create', { jobId: randomUUID(), kind, month, states, copies }))
  const { bytes } = need(await engine.call('document.bytes', { documentId: made.documentId }))
  const saved = saveBytes(file, bytes)
  return { json: { file: saved, pages: made.pages, people: made.people }, lines: [`${month} ${kind === 'add' ? '增员' : '减员'}申报表:${made.people} 人,${made.pages} 页 → ${saved}`], exit: EXIT.done }
}
