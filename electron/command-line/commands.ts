import type { Command } from 'commander'
import { addAccidentCommands } from './accident-commands.ts'
import { day, month, oneOf, whole } from './argument.ts'
import { addBatch } from './batch-commands.ts'
import { collect, mappingWords } from './mapping-argument.ts'
import type { CommandContext, Outcome } from './call.ts'
import { addAttachmentCommands } from './attachment-commands.ts'
import { addDeclarations } from './declaration-commands.ts'
import type { StartPractice } from './commands/practice.ts'

/** Runs one command with its context and tells what came of it; null where the command has told it itself. */
export type RunCommand = (work: (context: CommandContext) => Promise<Outcome | null>) => Promise<void>

interface Brought {
  readonly readerEntry: string
  readonly startPractice: () => Promise<StartPractice>
}

const KIND = '--kind <kind>'
const MAP = ['--map <field=column>', '这一列读作什么:字段=列字母或标题;字段==文字 为全表统一填写;可写多次', collect, []] as [string, string, typeof collect, string[]]

/** Every command with its arguments. The work is loaded only when its command is called: the command line must start fast. */
export function addCommands(program: Command, run: RunCommand, brought: Brought): void {
  addOnline(program, run, brought)
  addToday(program, run)
  addRoster(program, run)
  addWorkbook(program, run, brought)
  addDeclarations(program, run)
  addReconcile(program, run)
  addPapers(program, run)
  addAttachmentCommands(program, run)
  addAccidentCommands(program, run)
  addChecks(program, run)
}

function addOnline(program: Command, run: RunCommand, { startPractice }: Brought): void {
  program
    .command('practice')
    .description('启动练习社保局(只在本机,编造的资料);打印地址、单位、操作员、密码')
    .option('--port <n>', '端口,0 为任选', whole(0, 65_535), 0)
    .option('--people <n>', '人数', whole(1, 500_000), 2000)
    .option('--seed <n>', '种子:同一种子,同一批资料', whole(0, 2 ** 31), 1)
    .action((options: { port: number; people: number; seed: number }) =>
      run(async ({ json }) => {
        const { practice } = await import('./commands/practice.ts')
        await practice({ ...options, json }, await startPractice())
        return null
      }),
    )
  program
    .command('login')
    .description('登录;密码取自 SHENBAO_PASSWORD 或标准输入')
    .requiredOption('--bureau <url>', '社保局地址')
    .requiredOption('--unit <number>', '单位编号')
    .requiredOption('--operator <name>', '操作员')
    .action((options: { bureau: string; unit: string; operator: string }) => run(async (context) => (await import('./commands/login.ts')).login(options, context)))
  program
    .command('sync')
    .description('送出待发送的申报,取回社保局的答复,更新花名册')
    .option('--allow-removals', '花名册要移出很多人时也照做', false)
    .action((options: { allowRemovals: boolean }) => run(async (context) => (await import('./commands/sync.ts')).sync(options, context)))
}

function addToday(program: Command, run: RunCommand): void {
  program
    .command('today')
    .description('今天要办的事、期限、快到退休年龄的人')
    .action(() => run(async (context) => (await import('./commands/today.ts')).today(context)))
}

function addRoster(program: Command, run: RunCommand): void {
  const roster = program.command('roster').description('人员花名册')
  roster
    .command('search')
    .argument('<text>', '姓名、拼音首字母,或证件号码的任意一段')
    .action((text: string) => run(async (context) => (await import('./commands/roster.ts')).rosterSearch({ text }, context)))
  roster
    .command('export')
    .argument('<file.xlsx>')
    .action((file: string) => run(async (context) => (await import('./commands/roster.ts')).rosterExport({ file }, context)))
}

function addWorkbook(program: Command, run: RunCommand, { readerEntry }: Brought): void {
  program
    .command('template')
    .description('保存批量模板')
    .argument('<kind>', 'add 增员 | remove 减员', oneOf('add', 'remove'))
    .argument('<file.xlsx>')
    .action((kind: 'add' | 'remove', file: string) => run(async (context) => (await import('./commands/template.ts')).template({ kind, file }, context)))
  program
    .command('inspect')
    .description('看文件是什么:格式、编码、工作表、隐藏行列、表头;不保存任何东西')
    .argument('<file>')
    .action((file: string) => run(async (context) => (await import('./commands/inspect.ts')).inspect({ file, readerEntry }, context)))
  program
    .command('validate')
    .description('核对工作簿,不保存任何东西')
    .argument('<file>')
    .requiredOption(KIND, 'add 增员 | remove 减员', oneOf('add', 'remove'))
    .option('--today <day>', '当作今天的日期', day)
    .option('--marked <out.xlsx>', '另存标注好的工作簿')
    .option(...MAP)
    .option('--sheet <name>', '读哪张工作表')
    .action((file: string, options: { kind: 'add' | 'remove'; today?: string; marked?: string; map: string[]; sheet?: string }) =>
      run(async (context) =>
        (await import('./commands/validate.ts')).validate({ file, kind: options.kind, today: options.today ?? null, marked: options.marked ?? null, words: mappingWords(options.map, options.sheet), readerEntry }, context),
      ),
    )
  program
    .command('import')
    .description('导入工作簿为批次并生成草稿')
    .argument('<file>')
    .requiredOption(KIND, 'add 增员 | remove 减员', oneOf('add', 'remove'))
    .option('--today <day>', '当作今天的日期', day)
    .option(...MAP)
    .option('--sheet <name>', '读哪张工作表')
    .action((file: string, options: { kind: 'add' | 'remove'; today?: string; map: string[]; sheet?: string }) =>
      run(async (context) => (await import('./commands/import-batch.ts')).importBatch({ file, kind: options.kind, today: options.today ?? null, words: mappingWords(options.map, options.sheet) }, context)),
    )
  addBatch(program, run)
  program
    .command('confirm')
    .description('确认通过草稿')
    .option('--batch <id>', '一个批次的草稿')
    .option('--all-ready', '所有待确认的草稿', false)
    .option('--acknowledge', '提示都看过了', false)
    .option('--recall-minutes <n>', '多少分钟内可以撤回,到时才送出', whole(0, 1440), 0)
    .action((options: { batch?: string; allReady: boolean; acknowledge: boolean; recallMinutes: number }) =>
      run(async (context) => (await import('./commands/confirm.ts')).confirm({ batch: options.batch ?? null, allReady: options.allReady, acknowledge: options.acknowledge, recallMinutes: options.recallMinutes }, context)),
    )
}

function addReconcile(program: Command, run: RunCommand): void {
  program
    .command('reconcile')
    .description('花名册对账:人事的在职名单与花名册逐人比对')
    .argument('<file>')
    .option('--today <day>', '当作今天的日期', day)
    .option('--drafts', '应增员、续保、退休、停保的都生成草稿', false)
    .option('--reason <code>', '停保的减员原因 AAE160(不填则草稿等人选定)')
    .option('--sheet <out.pdf>', '另存对账表')
    .action((file: string, options: { today?: string; drafts: boolean; reason?: string; sheet?: string }) =>
      run(async (context) => (await import('./commands/reconcile.ts')).reconcileFile({ file, today: options.today ?? null, drafts: options.drafts, reason: options.reason ?? null, sheet: options.sheet ?? null }, context)),
    )
}

function addPapers(program: Command, run: RunCommand): void {
  program
    .command('report')
    .description('人员异动申报表(PDF)')
    .argument('<kind>', 'add 增员 | remove 减员', oneOf('add', 'remove'))
    .requiredOption('--month <month>', '申报月度 YYYY-MM', month)
    .option('--three-copies', '一式三份', false)
    .argument('<out.pdf>')
    .action((kind: 'add' | 'remove', file: string, options: { month: string; threeCopies: boolean }) =>
      run(async (context) => (await import('./commands/report.ts')).report({ kind, month: options.month, file, copies: options.threeCopies ? 3 : 1 }, context)),
    )
  const certificate = program
    .command('certificate')
    .description('工伤保险单位证明(PDF):签发、再次打印、验证')
    .option('--id-number <number>', '证件号码')
    .option('--name <name>', '姓名')
    .argument('<out.pdf>')
    .action((file: string, options: { idNumber?: string; name?: string }) => run(async (context) => (await import('./commands/certificate.ts')).certificate({ idNumber: options.idNumber ?? '', name: options.name ?? '', file }, context)))
  certificate
    .command('unit')
    .description('单位参保证明及人员名单')
    .argument('<out.pdf>')
    .action((file: string) => run(async (context) => (await import('./commands/certificate.ts')).unitCertificate({ file }, context)))
  certificate
    .command('list')
    .description('本机保存的证明')
    .argument('[text]', '证明编号、姓名或证件号码的一段', '')
    .action((text: string) => run(async (context) => (await import('./commands/certificate-kept.ts')).certificateList({ text }, context)))
  certificate
    .command('reprint')
    .description('再次打印本机保存的证明,不需要联网')
    .argument('<number>', '证明编号')
    .argument('<out.pdf>')
    .action((number: string, file: string) => run(async (context) => (await import('./commands/certificate-kept.ts')).certificateReprint({ number, file }, context)))
  certificate
    .command('verify')
    .description('不联网验证一份证明文件:内容、签名、每一个字节')
    .argument('<file.pdf>')
    .action((file: string) => run(async (context) => (await import('./commands/certificate-kept.ts')).certificateVerify({ file }, context)))
}

function addChecks(program: Command, run: RunCommand): void {
  program
    .command('check-id')
    .description('核对公民身份号码(GB 11643)')
    .argument('<number...>')
    .option('--today <day>', '当作今天的日期', day)
    .action((numbers: string[], options: { today?: string }) => run(async (context) => (await import('./commands/check-numbers.ts')).checkIds({ numbers, today: options.today ?? null }, context)))
  program
    .command('check-uscc')
    .description('核对统一社会信用代码(GB 32100)')
    .argument('<code...>')
    .action((numbers: string[]) => run(async (context) => (await import('./commands/check-numbers.ts')).checkCreditCodes({ numbers }, context)))
  program
    .command('retirement')
    .description('法定退休年龄与月份(2025-01-01 起的规则)')
    .requiredOption('--gender <gender>', 'm 男 | f50 原 50 岁退休的女职工 | f55 原 55 岁退休的女职工', oneOf('m', 'f50', 'f55'))
    .requiredOption('--birth <month>', '出生年月 YYYY-MM', month)
    .action((options: { gender: 'm' | 'f50' | 'f55'; birth: string }) => run(async (context) => (await import('./commands/retirement.ts')).retirement(options, context)))
  program
    .command('doctor')
    .description('数据库、加密、版本、积压')
    .action(() => run(async (context) => (await import('./commands/doctor.ts')).doctor({}, context)))
}
