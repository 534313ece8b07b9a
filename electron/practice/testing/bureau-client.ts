import { createHash } from 'node:crypto'
import type { z } from 'zod'
import type { DeclarationSubmission } from '../../../shared/bureau/declaration.ts'
import { fillPath, type Endpoint } from '../../../shared/bureau/endpoint.ts'
import { endpoints, type EndpointName } from '../../../shared/bureau/endpoints.ts'
import { contentDigest, HEADER, quoteKey } from '../../../shared/bureau/header.ts'
import { Problem } from '../../../shared/bureau/problem.ts'
import { BureauSession } from '../../../shared/bureau/session.ts'
import type { AddContent } from '../../../shared/domain/add-content.ts'
import type { Person } from '../../../shared/domain/person.ts'
import type { RemoveContent } from '../../../shared/domain/remove-content.ts'
import { residentId } from '../generate/resident-id.ts'
import type { PracticeBureau } from '../start-practice-bureau.ts'

/** What a call answered; the body was held against the contract's schema. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly body: unknown
}

export interface CallOptions {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly bytes?: Uint8Array
  readonly signal?: AbortSignal
}

type Body<N extends EndpointName> = (typeof endpoints)[N]['response'] extends z.ZodType<infer T> ? T : never

/** A plain client for tests: one operation of the contract at a time, over real HTTP. */
export interface BureauClient {
  session: BureauSession
  call(name: EndpointName, options?: CallOptions): Promise<Answer>
  /** The body of a call that has to succeed. */
  get<N extends EndpointName>(name: N, options?: CallOptions): Promise<Body<N>>
  /** The problem of a call that has to fail. */
  problem(name: EndpointName, options?: CallOptions): Promise<Problem>
  submit(declaration: DeclarationSubmission, headers?: Readonly<Record<string, string>>, key?: string): Promise<Answer>
  control(method: string, path: string, body?: unknown): Promise<unknown>
}

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('base64')

export const intentHeaders = (key: string, body: string): Record<string, string> => ({ [HEADER.idempotencyKey]: quoteKey(key), [HEADER.contentDigest]: contentDigest(sha256(body)), 'Content-Type': 'application/json' })

/** Signs in and answers a client. */
export async function signedIn(bureau: PracticeBureau, operator = bureau.operator): Promise<BureauClient> {
  const response = await fetch(`${bureau.url}/v1/sessions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ unit: bureau.unit, operator, password: bureau.password }),
  })
  const session = BureauSession.parse(await response.json())
  const client: BureauClient = {
    session,
    call: async (name, options = {}) => {
      const endpoint: Endpoint = endpoints[name]
      const url = new URL(fillPath(endpoint.path, options.params), bureau.url)
      for (const [parameter, value] of Object.entries(options.query ?? {})) url.searchParams.set(parameter, value)
      const answer = await fetch(url, {
        method: endpoint.method,
        headers: { Authorization: `Bearer ${client.session.accessToken}`, ...(options.body !== undefined && { 'Content-Type': 'application/json' }), ...options.headers },
        ...(options.bytes !== undefined ? { body: Buffer.from(options.bytes) } : options.body !== undefined ? { body: JSON.stringify(options.body) } : {}),
        ...(options.signal && { signal: options.signal }),
      })
      const text = await answer.text()
      const isJson = (answer.headers.get('content-type') ?? '').includes('json')
      const body: unknown = text !== '' && isJson ? JSON.parse(text) : null
      if (isJson && text !== '') (answer.status >= 400 ? Problem : (endpoint.response ?? Problem)).parse(body)
      return { status: answer.status, headers: answer.headers, text, body }
    },
    get: async (name, options) => {
      const answer = await client.call(name, options)
      if (answer.status !== endpoints[name].status) throw new Error(`${name}: ${answer.status} ${answer.text}`)
      return answer.body as Body<typeof name>
    },
    problem: async (name, options) => {
      const answer = await client.call(name, options)
      if (answer.status < 400) throw new Error(`${name}: ${answer.status} ${answer.text}`)
      return Problem.parse(answer.body)
    },
    submit: (declaration, headers = {}, key = declaration.id) => {
      const body = JSON.stringify(declaration)
      return client.call('submitDeclaration', { params: { id: declaration.id }, headers: { ...intentHeaders(key, body), ...headers }, bytes: Buffer.from(body) })
    },
    control: async (method, path, body) => {
      const answer = await fetch(`${bureau.url}/control/${path}`, { method, ...(body !== undefined && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }) })
      if (!answer.ok) throw new Error(`control ${path}: ${answer.status}`)
      return answer.json()
    },
  }
  return client
}

/** A UUIDv7 for the n-th intent of a test. */
export const testId = (n: number): string => `0192f0c1-7c00-7000-8000-${n.toString(16).padStart(12, '0')}`

/** The date that the tests' bureau starts on. */
export const TEST_DAY = '2026-11-23'

/** The n-th 增员 (n < 8,000), each of a person of its own; it is accepted as it is. */
export function declarationOf(n: number, unit: string, content: Partial<AddContent> = {}): Extract<DeclarationSubmission, { kind: 'add' }> {
  const birthDate = `${1980 + Math.floor(n / 400)}-01-01`
  return {
    id: testId(n),
    kind: 'add',
    unit,
    month: TEST_DAY.slice(0, 7),
    replaces: null,
    attachments: [],
    content: {
      name: '试新人', idType: '01', idNumber: residentId('430102', birthDate, 2 + 2 * (n % 400)), gender: '2', birthDate, ethnicity: '01', hukou: '51',
      operation: 'new', insuredFrom: '2026-11-20', insurances: ['110', '210', '310', '330', '410', '510'], wageFen: 680_000, employmentForm: '41', insuredIdentity: '101',
      personalIdentity: '1', workStartDate: '2015-07-01', education: '21', mobile: '13900000000', hukouAddress: '湖南省长沙市芙蓉区示例路1号', contactAddress: null, formerUnit: null, remark: '练习:通过',
      ...content,
    },
  }
}

/** A 减员 of somebody on the roster, of all insurances that run; it is accepted as it is. */
export function removalOf(n: number, unit: string, person: Person, content: Partial<RemoveContent> = {}): Extract<DeclarationSubmission, { kind: 'remove' }> {
  const insurances = person.participations.filter(({ insuredStatus }) => insuredStatus === '1').map(({ insurance }) => insurance)
  return {
    id: testId(n), kind: 'remove', unit, month: TEST_DAY.slice(0, 7), replaces: null, attachments: [],
    content: { name: person.name, idType: person.idType, idNumber: person.idNumber, operation: 'suspend', reason: '6301', removedOn: '2026-11-20', insurances, remark: '练习:通过', ...content },
  }
}
