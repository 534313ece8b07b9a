import type { CertificateData, IssuedPaper, UnsignedCertificateData } from './certificate-data.ts'
import { dateTextOf, instantText, longDateText } from './instant-text.ts'

/** The ID number as far as it was delivered: whole, or masked but for its last four characters. */
export const idText = ({ id }: CertificateData['person']): string => (id.known === 'whole' ? id.number : `${'*'.repeat(14)}${id.tail}`)

const WHY_UNSIGNED: Readonly<Record<UnsignedCertificateData['signature'], string>> = {
  absent: '本机没有经办机构签发的证明（未联网，或经办机构尚未签发）。',
  changed: '收到的证明与经办机构的电子签名不符，内容可能被改动过，因此没有采用。',
  'unknown-key': '收到的证明所用的签名密钥不是本机登记的经办机构密钥，不能确认由谁签发，因此没有采用。',
}

/** The sentence above the facts. */
export function certificateStatement(data: CertificateData): string {
  const person = `${data.person.name}（${data.person.idType} ${idText(data.person)}）`
  return data.signature === 'valid'
    ? `兹证明：${person}系${data.unit.name}职工，其参加工伤保险的情况如下。`
    : `据本单位留存的花名册，${person}系${data.unit.name}职工，其参加工伤保险的情况如下。所列内容未经社保经办机构确认。`
}

/** 说明 of a certificate that the bureau signed. */
export function signedNotes(data: IssuedPaper): string[] {
  return [
    `本证明由${data.office}于 ${dateTextOf(data.issuedAt)} 出具，电子签名已在本机核对无误（签名密钥 ${data.keyId}）。`,
    '任何人可凭验证码在验证地址查验本证明；查验结果与纸面不一致的，以查验结果为准。',
    '本文件的每一个字节都可核对：用社保申报客户端「验证证明文件」，不联网也能发现任何改动。',
    `本证明有效期至 ${longDateText(data.validUntil)}。对内容有疑问的，请向出具机构查询。`,
  ]
}

/** 说明 of the unit's own sheet: what it is not, and how to get the real one. */
export function unsignedNotes(data: UnsignedCertificateData): string[] {
  return [
    '本页由单位自行打印，供内部留存和核对，不是社保经办机构出具的证明，不能对外证明参保情况。',
    WHY_UNSIGNED[data.signature],
    data.rosterAsOf === null ? '花名册尚未与经办机构同步过。' : `所列情况取自 ${instantText(data.rosterAsOf)} 更新的花名册，此后的变动不在其中。`,
    '需要正式证明的，请联网后重新生成，或到社保经办机构办理。',
  ]
}
