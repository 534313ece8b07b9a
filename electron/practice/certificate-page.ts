import type { CertificateVerification } from '../../shared/bureau/certificate.ts'
import type { Reply } from './http/reply.ts'

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const escape = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? '')

/** What a phone shows after scanning the paper; null: there is no such certificate. */
export function certificatePage(found: CertificateVerification | null): Reply {
  const body = found ? `<h1>${escape(found.words)}</h1>${details(found)}` : '<h1>没有这个验证码的证明</h1><p>请核对是否输错。仍查不到的,该证明不是本机构出具。</p>'
  return {
    status: found ? 200 : 404,
    type: 'text/html; charset=utf-8',
    body: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>参保证明验证</title><style>body{font-family:sans-serif;max-width:36rem;margin:2rem auto;padding:0 1rem}dt{color:#666}dd{margin:0 0 .6rem}</style>${body}<p><small>练习用社保局:内容均为虚构,没有法律效力。</small></p></html>`,
    headers: { 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'" },
  }
}

function details({ certificate: { payload } }: CertificateVerification): string {
  const lines: [string, string][] = [
    ['证明编号', payload.number],
    ['单位名称', payload.unit.name],
    ['统一社会信用代码', payload.unit.creditCode],
    ...contentOf(payload),
    ['出具机构', payload.office],
    ['出具时间', payload.issuedAt],
    ['有效期至', payload.validUntil],
  ]
  return `<dl>${lines.map(([term, value]) => `<dt>${escape(term)}</dt><dd>${escape(value)}</dd>`).join('')}</dl>`
}

const since = (from: string, to: string | null, paidUntil: string | null): string => `${from} 起${to ? `,至 ${to}` : ''}${paidUntil ? `,已缴费至 ${paidUntil}` : ''}`

function contentOf(payload: CertificateVerification['certificate']['payload']): [string, string][] {
  if (payload.kind === 'unit-participation') {
    return [
      ['参保人数', `共 ${payload.headcount.all} 人,其中正常参保 ${payload.headcount.active} 人`],
      ...payload.insurances.map(({ insuranceName, headcount, from, to, paidUntil }): [string, string] => [insuranceName, `${headcount} 人,${since(from, to, paidUntil)}`]),
    ]
  }
  return [
    ['姓名', payload.person.name],
    ['证件号码末四位', payload.person.idTail],
    ...payload.facts.map(({ insuranceName, from, to, paidUntil }): [string, string] => [insuranceName, since(from, to, paidUntil)]),
  ]
}
