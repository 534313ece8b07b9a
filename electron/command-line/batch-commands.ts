import type { Command } from 'commander'
import { oneOf } from './argument.ts'
import type { RunCommand } from './commands.ts'

/** `shenbao batch list|show|marked`. */
export function addBatch(program: Command, run: RunCommand): void {
  const batch = program.command('batch').description('导入过的批次')
  batch
    .command('list')
    .option('--kind <kind>', 'add 增员 | remove 减员', oneOf('add', 'remove'))
    .action((options: { kind?: 'add' | 'remove' }) => run(async (context) => (await import('./commands/batch.ts')).batchList({ kind: options.kind ?? null }, context)))
  batch
    .command('show')
    .argument('<id>')
    .action((id: string) => run(async (context) => (await import('./commands/batch.ts')).batchShow({ id }, context)))
  batch
    .command('marked')
    .description('另存标注好的工作簿;改好再 import,会并回原批次')
    .argument('<id>')
    .argument('<out.xlsx>')
    .action((id: string, file: string) => run(async (context) => (await import('./commands/batch.ts')).batchMarked({ id, file }, context)))
}
