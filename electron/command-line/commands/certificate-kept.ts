import { resolve } from 'node:path'
import { UI_CATALOGUE } from '../../../shared/i18n/ui/catalogue.ts'
import type { PaperState } from '../../../shared/domain/certificate.ts'
import { maskId } from '../../../shared/domain/mask.ts'
import { need, type CommandContext, type Outcome } from '../call.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { saveBytes } from '../save-bytes.ts'

const LISTED = 200

/** Certificates that are kept here, newest first. */
export async function certificateList({ text }: { readonly text: string }, context: CommandContext): Promise<Outcome> {
  const engine = await context.engine()
  const { items, total } = need(await engine.call('certificate.kept', { text, offset: 0, limit: LISTED }))
  const lines = items.map((line) => [line.number, line.kind === 'unit-participation' ? '单位参保证明' : line.name, line.idNumber && maskId(line.idNumber), `有效期至 ${line.validUntil}${line.printable ? '' : '(已过期)'}`].filter((part) => part !== '').join('  '))
  return { json: { certificates: items, total }, lines: lines.length > 0 ? lines : ['本机还没有保存证明。用 shenbao certificate --id-number … --name … OUT.pdf 签发一份。'], exit: EXIT.done }
}

/** The same paper again, without the bureau. */
export async function certificateReprint({ number, file }: { readonly number: string; readonly file: string }, context: CommandContext): Promise<Outcome> {
  const engine = await context.engine()
  const made = need(await engine.call('certificate.reprint', { number }))
  const { bytes } = need(await engine.call('document.bytes', { documentId: made.documentId }))
  const saved = saveBytes(file, bytes)
  return { json: { file: saved, number, pages: made.pages }, lines: [`证明 ${number}(签名已核对)→ ${saved}`], exit: EXIT.done }
}

const EXITS: Readonly<Record<PaperState, ExitCode>> = { valid: EXIT.done, changed: EXIT.refused, 'unknown-signer': EXIT.refused, expired: EXIT.refused, 'cannot-check': EXIT.unusable }

/** Checks a paper's file by the pinned keys: 0 valid, 1 changed, of an unknown signer or expired, 2 cannot be checked. */
export async function certificateVerify({ file }: { readonly file: string }, context: CommandContext): Promise<Outcome> {
  const engine = await context.engine()
  const { fileName, state, reason, certificates } = need(await engine.call('certificate.verify', { source: { path: resolve(file) } }))
  const words = UI_CATALOGUE['zh-CN']
  const said = certificates.map(({ kind, number, unitName, name, people, office, validUntil }) => `  ${number}  ${kind === 'unit-participation' ? `${unitName},名单 ${people} 人` : `${name},${unitName}`}  ${office}  有效期至 ${validUntil}`)
  return {
    json: { file: fileName, state, reason, certificates },
    lines: [`${fileName}:${words[`certificate.check.${state}`]}`, words[`certificate.reason.${reason}`], ...said, ...(state === 'valid' ? [words['certificate.offlineNote']] : [])],
    exit: EXITS[state],
  }
}
