import { randomUUID } from 'node:crypto'
import type { Batch } from '../../../shared/domain/batch.ts'
import { need, type CommandContext, type Outcome } from '../call.ts'
import { EXIT } from '../exit-code.ts'
import { saveBytes } from '../save-bytes.ts'

const lineOf = ({ id, kind, fileName, ledger, state, drafts, importedAt, importedBy }: Batch): string =>
  `${id}  ${kind === 'add' ? '增员' : '减员'}  ${fileName}  ${importedAt.slice(0, 10)} ${importedBy}  ${STATES[state]}  共 ${ledger.total} 行 = 可申报 ${ledger.ready} + 有提示 ${ledger.warned} + 有错误 ${ledger.wrong} + 重复 ${ledger.duplicate}  草稿 ${drafts}`

const STATES: Readonly<Record<Batch['state'], string>> = { reading: '读取中', ready: '已导入', drafted: '已生成草稿', broken: '未能导入' }

/** Every batch, the newest first. */
export async function batchList({ kind }: { readonly kind: 'add' | 'remove' | null }, context: CommandContext): Promise<Outcome> {
  const batches = need(await (await context.engine()).call('batch.list', { kind }))
  return { json: { batches }, lines: batches.length === 0 ? ['还没有批次:用 import 导入一份工作簿'] : batches.map(lineOf), exit: EXIT.done }
}

/** One batch: its file, its columns as they are read, its findings by kind, and how much was mended. */
export async function batchShow({ id }: { readonly id: string }, context: CommandContext): Promise<Outcome> {
  const engine = await context.engine()
  const batch = need(await engine.call('batch.get', { id }))
  const rules = need(await engine.call('batch.rules', { id }))
  const mending = batch.state === 'ready' || batch.state === 'drafted' ? need(await engine.call('batch.mending', { id })) : null
  const columns = batch.columns.map(({ column, header, field, by, certainty }) => `  ${column} ${header || '(无标题)'} → ${field ?? '不使用'}${field !== null && by ? `(${by} ${Math.round((certainty ?? 1) * 100)}%)` : ''}`)
  return {
    json: { batch, rules, mending },
    lines: [
      lineOf(batch), `  SHA-256 ${batch.sha256},工作表「${batch.sheet}」,标题在第 ${batch.headerRow} 行`, ...columns,
      ...rules.map(({ ruleId, severity, rows }) => `  ${severity === 'error' ? '错误' : severity === 'warning' ? '提示' : '说明'} ${ruleId}:${rows} 行`),
      ...(mending && mending.cells > 0 ? [`  改过 ${mending.cells} 格(${mending.rows} 行),原文件不变`] : []),
    ],
    exit: EXIT.done,
  }
}

/** The marked workbook of a batch, with what was mended in it. */
export async function batchMarked({ id, file }: { readonly id: string; readonly file: string }, context: CommandContext): Promise<Outcome> {
  const engine = await context.engine()
  const { documentId } = need(await engine.call('batch.marked', { jobId: randomUUID(), id }))
  const { bytes } = need(await engine.call('document.bytes', { documentId }))
  const saved = saveBytes(file, new Uint8Array(bytes))
  return { json: { file: saved }, lines: [`标注好的工作簿 → ${saved}`], exit: EXIT.done }
}
