import { saveBytes } from '../save-bytes.ts'
import type { CommandContext, Outcome } from '../call.ts'
import { EXIT } from '../exit-code.ts'
import { templateBytes } from '../../engine/template.ts'

/** The batch template for 增员 or 减员. Needs no store: the codes are in the shipped pack. */
export async function template({ kind, file }: { readonly kind: 'add' | 'remove'; readonly file: string }, context: CommandContext): Promise<Outcome> {
  const saved = saveBytes(file, await templateBytes(kind, context.resourcesFolder))
  return { json: { file: saved, kind }, lines: [`${kind === 'add' ? '增员' : '减员'}模板 → ${saved}`], exit: EXIT.done }
}
