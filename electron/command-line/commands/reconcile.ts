import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { DRAFT_OF, RECONCILIATION_KINDS } from '../../../shared/domain/reconciliation.ts'
import { RECONCILIATION_WORDS, reconciliationReason } from '../../../shared/i18n/reconciliation/reason.ts'
import { describeFinding } from '../../../shared/i18n/findings/describe-finding.ts'
import { maskId } from '../../../shared/domain/mask.ts'
import { need, type CommandContext, type Outcome } from '../call.ts'
import { EXIT } from '../exit-code.ts'
import { saveBytes } from '../save-bytes.ts'

export interface ReconcileArguments {
  readonly file: string
  readonly today: string | null
  /** Drafts of everybody who joins, comes back, retires or leaves. */
  readonly drafts: boolean
  /** AAE160 for those who leave; without it their drafts wait for one. */
  readonly reason: string | null
  /** Where 对账表 is to be written, as PDF. */
  readonly sheet: string | null
}

const LINES_AT_ONCE = 1000
const SHOWN = 50
const DECLARED = RECONCILIATION_KINDS.filter((kind) => DRAFT_OF[kind] !== undefined)

/** HR's staff list beside the roster: who is to be added, resumed, stopped, retired, and what disagrees. Exit 1 where anything does. */
export async function reconcileFile({ file, today, drafts, reason, sheet }: ReconcileArguments, context: CommandContext): Promise<Outcome> {
  const engine = await context.engine()
  const { record, findings } = need(await engine.call('reconcile.run', { jobId: randomUUID(), source: { path: resolve(file) }, today }))
  if (record === null) {
    return { json: { record, findings }, lines: findings.map((finding) => {
      const { message, advice } = describeFinding(finding, 'zh-CN')
      return `${message}${advice}`
    }), exit: EXIT.unusable }
  }
  const lines = []
  for (let offset = 0; ; offset += LINES_AT_ONCE) {
    const page = need(await engine.call('reconcile.lines', { id: record.id, kinds: [], text: '', offset, limit: LINES_AT_ONCE }))
    lines.push(...page.items)
    if (offset + LINES_AT_ONCE >= page.total) break
  }
  const drafted = drafts ? need(await engine.call('reconcile.draft', { jobId: randomUUID(), id: record.id, selection: { kinds: [...DECLARED] }, reason, removedOn: null })) : null
  let saved: string | null = null
  if (sheet !== null) {
    const { documentId } = need(await engine.call('reconcile.sheet', { jobId: randomUUID(), id: record.id, kinds: [] }))
    saved = saveBytes(sheet, need(await engine.call('document.bytes', { documentId })).bytes)
  }
  const { summary } = record
  return {
    json: { record, lines, drafts: drafted, sheet: saved },
    lines: [
      `对账 ${record.id}:名单 ${summary.staff} 人(离职 ${summary.staffLeft}),花名册在保 ${summary.rosterActive} 人,一致 ${summary.agrees} 人`,
      ...RECONCILIATION_KINDS.filter((kind) => (summary.counts[kind] ?? 0) > 0).map((kind) => `${RECONCILIATION_WORDS['zh-CN'][kind]}:${summary.counts[kind]}`),
      ...lines.slice(0, SHOWN).map((line) => `${line.row === null ? '花名册' : `第 ${line.row} 行`}  ${line.name}  ${maskId(line.idNumber)}  ${RECONCILIATION_WORDS['zh-CN'][line.kind]}:${reconciliationReason(line, 'zh-CN')}`),
      ...(lines.length > SHOWN ? [`……共 ${lines.length} 条,--json 列出全部`] : []),
      ...(drafted ? [`已生成草稿 ${drafted.created} 份,${drafted.open} 人已有未办结的申报`] : []),
      ...(saved ? [`对账表 → ${saved}`] : []),
    ],
    exit: lines.length > 0 ? EXIT.refused : EXIT.done,
  }
}
