import { randomUUID } from 'node:crypto'
import { appError } from '../../../shared/result/app-error.ts'
import { CommandFailure, need, type CommandContext, type Outcome } from '../call.ts'
import { EXIT } from '../exit-code.ts'
import { saveBytes } from '../save-bytes.ts'

export interface CertificateArguments {
  readonly idNumber: string
  readonly name: string
  readonly file: string
}

/** 工伤保险单位证明. Without a valid signature of the bureau the page says so, and so does this. */
export async function certificate({ idNumber, name, file }: CertificateArguments, context: CommandContext): Promise<Outcome> {
  if (idNumber === '' || name === '') throw new CommandFailure(appError('ARGUMENT_INVALID', { at: [...(idNumber === '' ? ['--id-number'] : []), ...(name === '' ? ['--name'] : [])] }))
  const engine = await context.engine()
  const made = need(await engine.call('certificate.create', { idNumber, name, unitName: null }))
  const { bytes } = need(await engine.call('document.bytes', { documentId: made.documentId }))
  const saved = saveBytes(file, bytes)
  const words = made.verdict === 'valid' ? `社保局签发,证明编号 ${made.number},签名已核对` : '单位留存件,非社保经办机构出具(没有可用的社保局签名)'
  return { json: { file: saved, verdict: made.verdict, number: made.number, pages: made.pages }, lines: [`工伤保险单位证明 → ${saved}`, words], exit: EXIT.done }
}

/** 单位参保证明 with its list; a kept one where the bureau cannot be reached. */
export async function unitCertificate({ file }: { readonly file: string }, context: CommandContext): Promise<Outcome> {
  const engine = await context.engine()
  const made = need(await engine.call('certificate.createUnit', { jobId: randomUUID() }))
  const { bytes } = need(await engine.call('document.bytes', { documentId: made.documentId }))
  const saved = saveBytes(file, bytes)
  return {
    json: { file: saved, number: made.number, kept: made.kept, people: made.people, pages: made.pages },
    lines: [`单位参保证明(${made.people} 人,${made.pages} 页)→ ${saved}`, `社保局签发,证明编号 ${made.number},签名已核对${made.kept ? ';联系不上社保局,用的是本机保存的有效证明' : ''}`],
    exit: EXIT.done,
  }
}
