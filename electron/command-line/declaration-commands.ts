import { text as textOf } from 'node:stream/consumers'
import type { Command } from 'commander'
import { day, month, oneOf, whole } from './argument.ts'
import type { RunCommand } from './commands.ts'

interface DeclareOptions {
  readonly idNumber?: string
  readonly name?: string
  readonly operation?: string
  readonly on?: string
  readonly reason?: string
  readonly insurances?: string
  readonly wage?: string
  readonly set: string[]
  readonly stdin: boolean
  readonly dryRun: boolean
}

const several = (text: string): string[] => text.split(',').map((word) => word.trim()).filter((word) => word !== '')
const collected = (text: string, before: string[]): string[] => [...before, text]

/** `declare`, `list`, `show`, `withdraw`, `undo`: single declarations. */
export function addDeclarations(program: Command, run: RunCommand): void {
  program
    .command('declare')
    .description('一个人的增员或减员申报:按花名册预填,保存为草稿')
    .argument('<kind>', 'add 增员 | remove 减员', oneOf('add', 'remove'))
    .option('--id-number <number>', '证件号码')
    .option('--name <name>', '姓名;花名册里同名的不止一人时须写证件号码')
    .option('--operation <word>', '新参保 | 续保 | 调入 | 暂停参保 | 终止参保 | 在职转退休 | 险种调出单位')
    .option('--on <day>', '参保日期或减员日期', day)
    .option('--reason <code>', '减员原因代码')
    .option('--insurances <codes>', '险种代码,用逗号隔开')
    .option('--wage <yuan>', '缴费工资,元')
    .option('--set <field=value>', '其他字段,可多次', collected, [])
    .option('--stdin', '从标准输入读取字段(JSON 对象)', false)
    .option('--dry-run', '只核对,不保存', false)
    .action((kind: 'add' | 'remove', { idNumber, name, operation, on, reason, insurances, wage, stdin, ...rest }: DeclareOptions) =>
      run(async (context) =>
        (await import('./commands/declare.ts')).declare(
          { kind, idNumber: idNumber ?? null, name: name ?? null, operation: operation ?? null, on: on ?? null, reason: reason ?? null, insurances: insurances ?? null, wage: wage ?? null, input: stdin ? await textOf(process.stdin) : null, ...rest },
          context,
        ),
      ),
    )
  program
    .command('list')
    .description('申报清单')
    .option('--kind <kind>', 'add 增员 | remove 减员', oneOf('add', 'remove'))
    .option('--state <states>', '状态,用逗号隔开', several, [])
    .option('--operation <operations>', 'new,resume,transfer,suspend,end,retire,moveOut', several, [])
    .option('--insurance <codes>', '险种代码,用逗号隔开', several, [])
    .option('--source <source>', 'any | manual 在本机填写 | batch 由表格导入', oneOf('any', 'manual', 'batch'), 'any' as const)
    .option('--month <month>', '申报月度', month)
    .option('--batch <id>', '批次')
    .option('--rule <id>', '有这条校验结果的')
    .option('--text <text>', '姓名、拼音首字母或证件号码的一段', '')
    .option('--limit <n>', '最多显示', whole(1, 500), 50)
    .option('--offset <n>', '从第几个起', whole(0, 10_000_000), 0)
    .action((options: { kind?: 'add' | 'remove'; state: string[]; operation: string[]; insurance: string[]; source: 'any' | 'manual' | 'batch'; month?: string; batch?: string; rule?: string; text: string; limit: number; offset: number }) =>
      run(async (context) =>
        (await import('./commands/declarations.ts')).list(
          { ...options, kind: options.kind ?? null, states: options.state, operations: options.operation, insurances: options.insurance, month: options.month ?? null, batch: options.batch ?? null, rule: options.rule ?? null },
          context,
        ),
      ),
    )
  program
    .command('show')
    .description('一份申报的全部内容')
    .argument('<id>')
    .option('--history', '连同历史和审核明细', false)
    .action((id: string, options: { history: boolean }) => run(async (context) => (await import('./commands/declarations.ts')).show({ id, ...options }, context)))
  program
    .command('withdraw')
    .description('撤回:没有送出的取回为草稿,已报送的向社保局申请撤回')
    .argument('<id>')
    .requiredOption('--reason <text>', '撤回的理由')
    .action((id: string, options: { reason: string }) => run(async (context) => (await import('./commands/declarations.ts')).withdraw({ id, ...options }, context)))
  program
    .command('undo')
    .description('撤销最近一步')
    .option('--redo', '恢复刚才撤销的一步', false)
    .action((options: { redo: boolean }) => run(async (context) => (await import('./commands/declarations.ts')).undo(options, context)))
}
