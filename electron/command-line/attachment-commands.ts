import type { Command } from 'commander'
import type { RunCommand } from './commands.ts'

/** `attach` and `attachments`: the files that go with a declaration, or with an accident report. */
export function addAttachmentCommands(program: Command, run: RunCommand): void {
  const ownerOf = (id: string, { accident }: { readonly accident: boolean }) => ({ kind: accident ? ('accident' as const) : ('declaration' as const), id })
  program
    .command('attach')
    .description('给一份申报添加附件(PDF、JPG、PNG,按内容检查)')
    .argument('<id>', '申报编号')
    .argument('<file...>')
    .option('--accident', '编号是工伤快报的', false)
    .action((id: string, files: string[], options: { accident: boolean }) => run(async (context) => (await import('./commands/attachments.ts')).attach({ owner: ownerOf(id, options), files }, context)))
  program
    .command('attachments')
    .description('一份申报的附件,和各自传到哪里了')
    .argument('<id>', '申报编号')
    .option('--accident', '编号是工伤快报的', false)
    .action((id: string, options: { accident: boolean }) => run(async (context) => (await import('./commands/attachments.ts')).attachments({ owner: ownerOf(id, options) }, context)))
}
