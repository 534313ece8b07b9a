import { randomUUID } from 'node:crypto'
import { need, type CommandContext, type Outcome } from '../call.ts'
import { EXIT } from '../exit-code.ts'
import { saveBytes } from '../save-bytes.ts'
import { maskId } from '../../../shared/domain/mask.ts'

/** By name, pinyin initials, or any part of an ID number. Numbers are masked unless `--json` asks for data. */
export async function rosterSearch({ text }: { readonly text: string }, context: CommandContext): Promise<Outcome> {
  const engine = await context.engine()
  const people = need(await engine.call('roster.search', { text }))
  return {
    json: { people },
    lines: people.length > 0 ? people.map((person) => [person.name, maskId(person.idNumber), person.id, `险种 ${person.activeInsurances.join('、') || '无'}`].join('  ')) : [`花名册里没有找到「${text}」。若是新来的人,请先 shenbao sync 更新花名册。`],
    exit: EXIT.done,
  }
}

/** The whole roster as a workbook. */
export async function rosterExport({ file }: { readonly file: string }, context: CommandContext): Promise<Outcome> {
  const engine = await context.engine()
  const filter = { text: '', insuredStatus: null, paymentStatus: null, insuredIdentity: null }
  const exported = need(await engine.call('roster.export', { jobId: randomUUID(), filter }))
  const { bytes } = need(await engine.call('document.bytes', { documentId: exported.documentId }))
  const saved = saveBytes(file, bytes)
  return { json: { file: saved, rows: exported.rows }, lines: [`已导出 ${exported.rows} 人 → ${saved}`], exit: EXIT.done }
}
