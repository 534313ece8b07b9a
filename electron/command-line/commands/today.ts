import type { AccidentDeadline } from '../../../shared/domain/accident-deadline.ts'
import { need, type CommandContext, type Outcome } from '../call.ts'
import { EXIT } from '../exit-code.ts'

const CLOCKS: Readonly<Record<AccidentDeadline['kind'], string>> = { report: '快报', recognition: '单位申请认定', worker: '职工本人申请认定' }

function clockWords({ kind, dueAt, left }: AccidentDeadline): string {
  const size = Math.abs(left)
  const amount = kind === 'report' ? `${Math.floor(size / 60)} 小时 ${size % 60} 分` : `${size} 天`
  return `${CLOCKS[kind]}${left < 0 ? '已过' : '还有'} ${amount}(最迟 ${dueAt})`
}

const KINDS = [['add', '增员'], ['remove', '减员']] as const

/** 工作台 in lines: what is to be done today, the deadlines, and who retires soon. */
export async function today(context: CommandContext): Promise<Outcome> {
  const engine = await context.engine()
  const workbench = need(await engine.call('workbench.today', {}))
  const { outbox, retiring, accident, injuries } = workbench
  const count = (number: number, words: string): string[] => (number > 0 ? [`${number} ${words}`] : [])
  const lines = [
    `${workbench.today},申报月度 ${workbench.month}`,
    ...KINDS.flatMap(([kind, name]) => {
      const { returned, wrong, ready, refused } = workbench[kind]
      return [...count(returned, `笔${name}被退回`), ...count(wrong, `份${name}草稿有错误`), ...count(ready, `份${name}草稿待确认`), ...count(refused, `笔${name}不予受理`)]
    }),
    ...count(accident.returned, '份工伤快报被退回'), ...count(accident.wrong, '份工伤快报草稿有错误'), ...count(accident.ready, '份工伤快报待确认'), ...count(accident.refused, '份工伤快报不予受理'),
    ...injuries.map(({ occurredAt, place, people, deadlines }) => `${occurredAt} 的工伤事故${place === null ? '' : `(${place})`},受伤 ${people.length} 人:${deadlines.map(clockWords).join(';')}`),
    ...count(outbox.parked, '笔搁置在本机'),
    ...count(outbox.waiting, '笔等待发送'),
    ...workbench.batches.map(({ id, fileName, total, wrong }) => `批次 ${id}「${fileName}」${total} 行,${wrong} 行要改,还没有生成草稿`),
    ...workbench.deadlines.map(({ kind, on, daysLeft, reason }) => `${on} ${kind === 'month-closes' ? `月度申报截止(还有 ${daysLeft} 天)` : kind === 'shutdown' ? `社保局系统停机${reason ? `:${reason}` : ''}` : `本月申报已关闭${reason ? `:${reason}` : ''}`}`),
    `${retiring.until} 以前到法定退休年龄的有 ${retiring.total} 人`,
  ]
  return { json: workbench, lines, exit: EXIT.done }
}
