import { describe, expect, it } from 'vitest'
import { fillPath, type Endpoint } from './endpoint.ts'
import { endpoints } from './endpoints.ts'
import { openApiDocument } from './openapi.ts'
import { knownProblem, Problem, PROBLEM_CODES, PROBLEMS, problemType } from './problem.ts'
import { RosterPage } from './roster.ts'
import { SignedCertificateRecord } from './certificate.ts'

interface Operation {
  operationId: string
  responses: Record<string, { headers?: object; content?: Record<string, { schema: { $ref?: string } }> }>
}

const document = openApiDocument() as unknown as { openapi: string; paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, object> } }
const operations = Object.values(document.paths).flatMap((of) => Object.values(of))

describe('OpenAPI document', () => {
  it('has every operation once', () => {
    expect(document.openapi).toBe('3.1.0')
    expect(operations.map(({ operationId }) => operationId).toSorted()).toEqual(Object.keys(endpoints).toSorted())
  })

  it('refers to nothing that is not there', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference]) => reference ?? '')
    expect(references.length).toBeGreaterThan(50)
    const known = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`)
    expect(references.filter((reference) => !known.includes(reference))).toEqual([])
  })

  it('names the identity headers on every good answer', () => {
    for (const { operationId, responses } of operations) {
      const good = responses[String(endpoints[operationId as keyof typeof endpoints].status)]
      expect(Object.keys(good?.headers ?? {})).toEqual(expect.arrayContaining(['X-Bureau', 'X-Epoch', 'X-Unit']))
    }
  })
})

describe('problems', () => {
  it('are a closed list with statuses and words', () => {
    for (const code of PROBLEM_CODES) {
      expect(PROBLEMS[code].status).toBeGreaterThanOrEqual(400)
      expect(PROBLEMS[code].title).toMatch(/\p{Script=Han}/u)
      expect(problemType(code)).toBe(`urn:shenbao:problem:${code}`)
    }
    expect(knownProblem('in-progress')).toBe('in-progress')
    expect(knownProblem('toString')).toBeNull()
  })

  it('are used by at least one operation each', () => {
    const used = new Set((Object.values(endpoints) as Endpoint[]).flatMap(({ problems }) => problems))
    expect(PROBLEM_CODES.filter((code) => !used.has(code))).toEqual([])
  })

  it('are read also with a code of a newer bureau', () => {
    const problem = Problem.parse({ type: 'about:blank', code: 'brand-new', title: 't', status: 409, retryable: false, more: 1 })
    expect(problem.code).toBe('brand-new')
    expect(knownProblem(problem.code)).toBeNull()
    expect(problem['more']).toBe(1)
  })
})

describe('tolerance', () => {
  it('keeps unknown fields on every level of a person, and takes unknown values', () => {
    const record = {
      id: '1', version: 1, idType: '77', idNumber: 'X', name: '张三', gender: '3', birthDate: '1990-01-01', ethnicity: '01', hukou: '99', insuredIdentity: '999', personalIdentity: null,
      employmentForm: null, workStartDate: null, hiredOn: null, mobile: null, later: { a: 1 },
      participations: [{ insurance: '410', insuredStatus: '9', paymentStatus: '9', from: '2020-01-01', to: null, wageFen: 1, paidUntil: null, extra: true }],
    }
    const page = { items: [{ id: '1', version: 1, op: 'merge', record }], next: 'c', complete: false, count: null, digest: null, hint: 'x' }
    expect(RosterPage.parse(page)).toEqual(page)
  })

  it('keeps what stands under a signature', () => {
    const payload = {
      kind: 'injury-participation', number: 'n', unit: { number: '1', name: 'u', creditCode: 'c', more: 1 }, person: { name: 'p', idType: '01', idTail: '1234', idSalt: 's', idHash: 'h', more: 2 },
      facts: [{ insurance: '410', insuranceName: '工伤保险', status: '1', from: '2020-01-01', to: null, paidUntil: null, more: 3 }], office: 'o', issuedAt: '2026-01-01T00:00:00.000Z',
      validUntil: '2026-04-30', rulePack: 'r', keyId: 'k', verificationCode: 'v', verificationUrl: 'u', more: 4,
    }
    expect(SignedCertificateRecord.parse({ payload, signature: 's' }).payload).toEqual(payload)
  })
})

describe('paths', () => {
  it('are filled in and escaped', () => {
    expect(fillPath('/v1/declarations/{id}/audit', { id: 'a/b 中' })).toBe('/v1/declarations/a%2Fb%20%E4%B8%AD/audit')
    expect(() => fillPath('/v1/{id}', {})).toThrow('id')
  })
})
