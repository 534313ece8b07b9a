import { randomUUID } from 'node:crypto'
import type { Selection } from '../../../shared/ipc/declaration.ts'
import { appError } from '../../../shared/result/app-error.ts'
import { CommandFailure, need, type CommandContext, type Outcome } from '../call.ts'
import { EXIT } from '../exit-code.ts'

export interface ConfirmArguments {
  readonly batch: string | null
  readonly allReady: boolean
  /** Takes the warnings of the chosen drafts as read. */
  readonly acknowledge: boolean
}

/** 确认通过: the drafts of a batch, or all that are ready. What has errors or unread warnings is held back and counted. */
export async function confirm({ batch, allReady, acknowledge }: ConfirmArguments, context: CommandContext): Promise<Outcome> {
  if ((batch === null) === !allReady) throw new CommandFailure(appError('ARGUMENT_INVALID', { at: '--batch | --all-ready' }))
  const engine = await context.engine()
  if (batch !== null) need(await engine.call('batch.get', { id: batch }))
  const selection: Selection = {
    filter: { text: '', states: ['draft', 'ready'], month: null, batchId: batch, checkState: null, withFindings: 'any' },
    except: [],
  }
  if (acknowledge) need(await engine.call('declaration.acknowledge', { selection }))
  const preview = need(await engine.call('declaration.preview', { selection }))
  const done = need(await engine.call('declaration.confirm', { jobId: randomUUID(), selection }))
  return {
    json: { ...done, preview },
    lines: [
      `已确认 ${done.confirmed} 人(新参保 ${preview.byOperation.new},续保 ${preview.byOperation.resume},调入 ${preview.byOperation.transfer};其中仅参加工伤 ${preview.injuryOnly})`,
      ...(done.held > 0 ? [`暂缓 ${done.held} 人:有错误 ${preview.withErrors},有未读提示 ${preview.unacknowledged}(看过提示后加 --acknowledge)`] : []),
    ],
    exit: EXIT.done,
  }
}
