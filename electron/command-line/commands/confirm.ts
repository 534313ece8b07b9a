import { randomUUID } from 'node:crypto'
import { OPERATION_NAMES } from '../../../shared/i18n/findings/operation-names.ts'
import type { ConfirmPreview, Selection } from '../../../shared/ipc/declaration.ts'
import { appError } from '../../../shared/result/app-error.ts'
import { CommandFailure, need, type CommandContext, type Outcome } from '../call.ts'
import { EXIT } from '../exit-code.ts'

export interface ConfirmArguments {
  readonly batch: string | null
  readonly allReady: boolean
  /** Takes the warnings of the chosen drafts as read. */
  readonly acknowledge: boolean
  /** So long they may still be taken back; 0: they leave with the next `shenbao sync`. */
  readonly recallMinutes: number
}

/** 新参保 3,续保 1; of a 增员 also for how many it is 工伤 alone. */
function describeOperations({ byOperation, injuryOnly }: ConfirmPreview): string {
  const parts = Object.entries(byOperation).filter(([, count]) => count > 0).map(([operation, count]) => `${OPERATION_NAMES['zh-CN'][operation] ?? operation} ${count}`)
  return parts.length === 0 ? '' : `(${parts.join(',')}${injuryOnly > 0 ? `;其中仅参加工伤 ${injuryOnly}` : ''})`
}

/** What cannot be made undone; who types the command has meant it, and is told. */
function consequences({ ends, backPayments, byLastPaidMonth }: ConfirmPreview): string[] {
  const leaving = Object.entries(byLastPaidMonth).sort(([one], [other]) => (one < other ? -1 : 1)).map(([month, people]) => `${month} ${people} 人`)
  return [
    ...(ends > 0 ? [`终止参保 ${ends} 人:保险关系就此结束,不能恢复缴费`] : []),
    ...(backPayments > 0 ? [`补缴 ${backPayments} 人:参保日期早于申报月度,需补缴以前月份`] : []),
    ...(leaving.length > 0 ? [`停保后最后缴费月:${leaving.join(',')}`] : []),
  ]
}

/** 确认通过: the drafts of a batch, or all that are ready. What has errors or unread warnings is held back and counted. */
export async function confirm({ batch, allReady, acknowledge, recallMinutes }: ConfirmArguments, context: CommandContext): Promise<Outcome> {
  if ((batch === null) === !allReady) throw new CommandFailure(appError('ARGUMENT_INVALID', { at: '--batch | --all-ready' }))
  const engine = await context.engine()
  if (batch !== null) need(await engine.call('batch.get', { id: batch }))
  const selection: Selection = {
    filter: { kind: null, text: '', states: ['draft', 'ready'], month: null, batchId: batch, checkState: null, withFindings: 'any', operations: [], insurances: [], source: 'any', ruleId: null },
    except: [],
  }
  if (acknowledge) need(await engine.call('declaration.acknowledge', { selection }))
  const preview = need(await engine.call('declaration.preview', { selection }))
  const done = need(await engine.call('declaration.confirm', { jobId: randomUUID(), selection, oneWay: true, recallMinutes }))
  return {
    json: { ...done, preview },
    lines: [
      ...consequences(preview),
      `已确认 ${done.confirmed} 人${describeOperations(preview)}`,
      ...(done.heldUntil === null ? [] : [`${recallMinutes} 分钟内可以撤回,到时才会送出`]),
      ...(done.held > 0 ? [`暂缓 ${done.held} 人:有错误 ${preview.withErrors},有未读提示 ${preview.unacknowledged}(看过提示后加 --acknowledge)`] : []),
    ],
    exit: EXIT.done,
  }
}
