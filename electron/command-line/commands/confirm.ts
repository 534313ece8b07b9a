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
}

/** 新参保 3,续保 1; of a 增员 also for how many it is 工伤 alone. */
function describeOperations({ byOperation, injuryOnly }: ConfirmPreview): string {
  const parts = Object.entries(byOperation).filter(([, count]) => count > 0).map(([operation, count]) => `${OPERATION_NAMES['zh-CN'][operation] ?? operation} ${count}`)
  return parts.length === 0 ? '' : `(${parts.join(',')}${injuryOnly > 0 ? `;其中仅参加工伤 ${injuryOnly}` : ''})`
}

/** 确认通过: the drafts of a batch, or all that are ready. What has errors or unread warnings is held back and counted. */
export async function confirm({ batch, allReady, acknowledge }: ConfirmArguments, context: CommandContext): Promise<Outcome> {
  if ((batch === null) === !allReady) throw new CommandFailure(appError('ARGUMENT_INVALID', { at: '--batch | --all-ready' }))
  const engine = await context.engine()
  if (batch !== null) need(await engine.call('batch.get', { id: batch }))
  const selection: Selection = {
    filter: { kind: null, text: '', states: ['draft', 'ready'], month: null, batchId: batch, checkState: null, withFindings: 'any' },
    except: [],
  }
  if (acknowledge) need(await engine.call('declaration.acknowledge', { selection }))
  const preview = need(await engine.call('declaration.preview', { selection }))
  const done = need(await engine.call('declaration.confirm', { jobId: randomUUID(), selection }))
  return {
    json: { ...done, preview },
    lines: [
      `已确认 ${done.confirmed} 人${describeOperations(preview)}`,
      ...(done.held > 0 ? [`暂缓 ${done.held} 人:有错误 ${preview.withErrors},有未读提示 ${preview.unacknowledged}(看过提示后加 --acknowledge)`] : []),
    ],
    exit: EXIT.done,
  }
}
