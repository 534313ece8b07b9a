import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import type { MappingWords } from '../../../shared/ipc/mapping-words.ts'
import { appError } from '../../../shared/result/app-error.ts'
import { CommandFailure, need, type CommandContext, type Outcome } from '../call.ts'
import { EXIT } from '../exit-code.ts'

export interface ImportArguments {
  readonly file: string
  readonly kind: DeclarationKind
  readonly today: string | null
  readonly words?: MappingWords | undefined
}

/** A batch and its drafts: the ready rows and, to be acknowledged before they are confirmed, the warned ones. */
export async function importBatch({ file, kind, today, words }: ImportArguments, context: CommandContext): Promise<Outcome> {
  const engine = await context.engine()
  const batch = need(await engine.call('batch.import', { jobId: randomUUID(), kind, source: { path: resolve(file) }, today, ...(words ? { words } : {}) }))
  const refusal = batch.fileFindings.find((finding) => finding.severity === 'error' && finding.ruleId.startsWith('FILE_'))
  if (refusal) throw new CommandFailure(appError(refusal.ruleId === 'FILE_PASSWORD' ? 'FILE_PASSWORD' : refusal.ruleId === 'FILE_TOO_LARGE' ? 'FILE_TOO_LARGE' : refusal.ruleId === 'FILE_EMPTY' ? 'FILE_EMPTY' : 'FILE_UNREADABLE', refusal.params))
  const drafts = batch.state === 'broken' ? { created: 0, skipped: 0 } : need(await engine.call('batch.createDrafts', { jobId: randomUUID(), id: batch.id, includeWarned: true }))
  const { total, ready, warned, wrong, duplicate } = batch.ledger
  const failed = wrong + duplicate > 0 || batch.fileFindings.some((finding) => finding.severity === 'error')
  return {
    json: { batch, drafts },
    lines: [
      ...(batch.merged ? [`这是批次 ${batch.id} 标注过的工作簿:并回 ${batch.merged.cells} 格(${batch.merged.rows} 行有改动,${batch.merged.same} 行与原批次相同)${batch.merged.unknown > 0 ? `,${batch.merged.unknown} 行在原批次里找不到,没有并入` : ''}`] : []),
      `批次 ${batch.id}:共 ${total} 行 = 可申报 ${ready} + 有提示 ${warned} + 有错误 ${wrong} + 重复 ${duplicate}`,
      `已生成草稿 ${drafts.created} 份${wrong + duplicate > 0 ? ',有错误和重复的行没有生成,改好后可再导入' : ''}`,
    ],
    exit: failed ? EXIT.refused : EXIT.done,
  }
}
