import { randomUUID } from 'node:crypto'
import { need, type CommandContext, type Outcome } from '../call.ts'
import { EXIT } from '../exit-code.ts'

/** Sends what waits, reads the bureau's answers, brings the roster up to date. Parked items end in exit 1: a person must look at them. */
export async function sync({ allowRemovals }: { readonly allowRemovals: boolean }, context: CommandContext): Promise<Outcome> {
  const engine = await context.engine()
  const run = need(await engine.call('sync.run', { jobId: randomUUID(), allowRemovals }))
  const overview = need(await engine.call('sync.overview', {}))
  const parked = overview.counts.parked ?? 0
  return {
    json: { run, outbox: overview.counts, held: overview.held },
    lines: [
      `同步${run.outcome === 'done' ? '完成' : '部分完成'}:送出 ${run.sent} 项,收到答复 ${run.answered} 项,搁置 ${run.parked} 项`,
      `花名册:新增 ${run.rosterAdded} 人,变更 ${run.rosterChanged} 人,移出 ${run.rosterRemoved} 人`,
      ...(overview.held.count > 0 ? [`还有 ${overview.held.count} 项在撤回时间内,没有送出;最早 ${overview.held.nextAt ?? ''} 可以送出`] : []),
      ...(parked > 0 ? [`还有 ${parked} 项搁置,请在「同步」窗口查看原因`] : []),
    ],
    exit: parked > 0 || run.outcome !== 'done' ? EXIT.refused : EXIT.done,
  }
}
