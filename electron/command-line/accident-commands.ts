import type { Command } from 'commander'
import { whole } from './argument.ts'
import type { RunCommand } from './commands.ts'

/** `shenbao accident …`: 工伤快报 without a window. The work is loaded only when its command is called. */
export function addAccidentCommands(program: Command, run: RunCommand): void {
  const accident = program.command('accident').description('工伤快报:填写、确认提交、补充、撤回、打印')
  accident
    .command('add')
    .description('按标准输入的 JSON 保存一份草稿;受伤人员给出证件号码即可,其余从花名册取')
    .action(() => run(async (context) => (await import('./commands/accident.ts')).accidentAdd({}, context)))
  accident
    .command('list')
    .option('--state <state>', '状态,如 draft | ready | submitted | returned | accepted')
    .option('--text <text>', '姓名、拼音首字母、证件号码的一段或地点', '')
    .action((options: { state?: string; text: string }) => run(async (context) => (await import('./commands/accident.ts')).accidentList({ state: options.state ?? null, text: options.text }, context)))
  accident
    .command('show')
    .argument('<id>')
    .option('--history', '连同改动历史', false)
    .action((id: string, options: { history: boolean }) => run(async (context) => (await import('./commands/accident.ts')).accidentShow({ id, history: options.history }, context)))
  accident
    .command('confirm')
    .description('确认提交:放入待发送')
    .argument('[id...]')
    .option('--all-ready', '所有待确认的快报', false)
    .option('--acknowledge', '提醒都看过了', false)
    .option('--recall-minutes <n>', '多少分钟内可以撤回,到时才送出;快报时限已近的不等', whole(0, 1440), 0)
    .action((ids: string[], options: { allReady: boolean; acknowledge: boolean; recallMinutes: number }) => run(async (context) => (await import('./commands/accident.ts')).accidentConfirm({ ids, ...options }, context)))
  accident
    .command('supplement')
    .description('补充已报送的快报')
    .argument('<id>')
    .requiredOption('--words <words>', '补充的内容')
    .action((id: string, options: { words: string }) => run(async (context) => (await import('./commands/accident.ts')).accidentSupplement({ id, words: options.words }, context)))
  accident
    .command('withdraw')
    .description('草稿作废;待发送的取回;已报送的申请撤回')
    .argument('<id>')
    .option('--reason <reason>', '理由(撤回已报送的必填)', '')
    .action((id: string, options: { reason: string }) => run(async (context) => (await import('./commands/accident.ts')).accidentWithdraw({ id, reason: options.reason }, context)))
  accident
    .command('report')
    .description('工伤事故快报(备案表)或工伤认定申请表(PDF)')
    .argument('<id>')
    .argument('<out.pdf>')
    .option('--recognition', '工伤认定申请表', false)
    .action((id: string, file: string, options: { recognition: boolean }) => run(async (context) => (await import('./commands/accident.ts')).accidentReport({ id, file, recognition: options.recognition }, context)))
}
