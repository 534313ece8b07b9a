import type { FakeAnswers } from './fake-answers.ts'
import { fakePerson } from './fake-people.ts'

const NOW = '2026-11-23T07:00:00.000Z'
const handle = (fileName: string, pages: number): { documentId: string; fileName: string; pages: number; bytes: number } => ({ documentId: 'doc1', fileName, pages, bytes: 1000 })
const line = (index: number): { number: string; kind: 'injury-participation' | 'unit-participation'; name: string; idNumber: string; validUntil: string; receivedAt: string; printable: boolean } => ({
  number: `LXZM20261123${String(index).padStart(6, '0')}`, kind: index === 1 ? 'unit-participation' : 'injury-participation', name: index === 1 ? '长沙星河精密机械制造有限公司' : fakePerson(index).name,
  idNumber: index === 1 ? '' : fakePerson(index).idNumber, validUntil: index === 2 ? '2026-10-31' : '2027-02-28', receivedAt: NOW, printable: index !== 2,
})

/** What the certificate channels answer: three kept ones, one of them of the unit, one past its date. */
export const certificateAnswers: Pick<FakeAnswers, 'certificate.create' | 'certificate.createMany' | 'certificate.createUnit' | 'certificate.kept' | 'certificate.reprint' | 'certificate.verify'> = {
  'certificate.create': () => ({ ...handle('单位证明.pdf', 1), verdict: 'valid', number: 'GS2026110001' }),
  'certificate.createMany': ({ personIds }) => ({
    document: handle('工伤保险单位证明-2人.pdf', 2),
    outcomes: personIds.map((personId, index) => ({ personId, name: fakePerson(index).name, outcome: index === 1 ? 'refused' : 'issued', number: index === 1 ? null : line(index).number, words: index === 1 ? '该人员目前没有正常参加工伤保险' : null })),
  }),
  'certificate.createUnit': () => ({ ...handle('单位参保证明.pdf', 3), number: 'LXZM20261123000001', kept: false, people: 96 }),
  'certificate.kept': ({ text, offset, limit }) => {
    const items = [0, 1, 2].map(line).filter(({ number, name, idNumber }) => [number, name, idNumber].some((said) => said.includes(text)))
    return { items: items.slice(offset, offset + limit), total: items.length, all: 3 }
  },
  'certificate.reprint': ({ number }) => ({ ...handle('单位证明.pdf', 1), number }),
  'certificate.verify': () => ({
    fileName: '证明.pdf', state: 'valid', reason: 'sound',
    certificates: [{ kind: 'injury-participation', number: 'LXZM20261123000000', unitName: '长沙星河精密机械制造有限公司', name: '王伟', idTail: '0214', people: null, office: '长沙市工伤保险服务中心', issuedAt: NOW, validUntil: '2027-02-28' }],
  }),
}
