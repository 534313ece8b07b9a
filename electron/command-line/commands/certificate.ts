import { need, type CommandContext, type Outcome } from '../call.ts'
import { EXIT } from '../exit-code.ts'
import { saveBytes } from '../save-bytes.ts'

export interface CertificateArguments {
  readonly idNumber: string
  readonly name: string
  readonly file: string
}

/** 工伤保险单位证明. Without a valid signature of the bureau the page says so, and so does this. */
export async function certificate({ idNumber, name, file }: CertificateArguments, context: CommandContext): Promise<Outcome> {
  const engine = await context.engine()
  const made = need(await engine.call('certificate.create', { idNumber, name, unitName: null }))
  const { bytes } = need(await engine.call('document.bytes', { documentId: made.documentId }))
  const saved = saveBytes(file, bytes)
  const words = made.verdict === 'valid' ? `社保局签发,证明编号 ${made.number},签名已核对` : '单位留存件,非社保经办机构出具(没有可用的社保局签名)'
  return { json: { file: saved, verdict: made.verdict, number: made.number, pages: made.pages }, lines: [`工伤保险单位证明 → ${saved}`, words], exit: EXIT.done }
}
