import { need, type CommandContext, type Outcome } from '../call.ts'
import { EXIT } from '../exit-code.ts'

/** Database, encryption, versions, backlog: what support asks for first. No personal data. */
export async function doctor(_arguments: unknown, context: CommandContext): Promise<Outcome> {
  const engine = await context.engine()
  const info = need(await engine.call('engine.info', {}))
  const status = need(await engine.call('session.status', {}))
  const healthy = info.integrity === 'ok' && info.encryptedOnDisk && info.journalIntact
  return {
    json: { healthy, ...info, rosterSyncedAt: status.rosterSyncedAt, backlog: status.backlog },
    lines: [
      `数据库   ${info.integrity === 'ok' ? '完好' : '损坏'},结构版本 ${info.schemaVersion},${info.journalMode} / synchronous=${info.synchronous}`,
      `加密     ${info.encryptedOnDisk ? '是' : '否'}(${info.cipher}),SQLite ${info.sqlite}`,
      `版本     Node ${info.node},代码包 ${info.rulePack},地区参数 ${info.profile}`,
      `花名册   ${info.people} 人,${status.rosterSyncedAt ? `更新于 ${status.rosterSyncedAt}` : '从未更新'}`,
      `申报     ${info.declarations} 份;草稿 ${status.backlog.drafts},待发送 ${status.backlog.queued},搁置 ${status.backlog.parked},退回 ${status.backlog.returned}`,
      `操作记录 ${info.journalEntries} 条,${info.journalIntact ? '链完整' : '链已断,有人改动过'}`,
    ],
    exit: healthy ? EXIT.done : EXIT.refused,
  }
}
