import { z } from 'zod'
import { endpoints } from './endpoints.ts'
import type { Endpoint } from './endpoint.ts'
import { HEADER, type HeaderName } from './header.ts'
import { Problem, PROBLEM_TYPE, PROBLEMS, type ProblemCode } from './problem.ts'

const HEADER_WORDS: Record<HeaderName, string> = {
  'X-Bureau': 'Which bureau answers. A client that meets another one than the pinned one stops and changes nothing.',
  'X-Epoch': 'Data epoch, a decimal integer that only grows. An older one than known stops the sync.',
  'X-Unit': 'The unit of the session (AAB001); empty before sign-in.',
  'Idempotency-Key': "The intent's UUIDv7 as a quoted structured-field string.",
  'Idempotency-Window': "Seconds for which a key's reply is kept.",
  'Content-Digest': 'SHA-256 of the body bytes, `sha-256=:<base64>:` (RFC 9530).',
  'If-Match': 'The version that the client saw, quoted.',
  'If-None-Match': 'Answered with 304 where nothing changed.',
  ETag: "The version of the record, or the representation's tag.",
  'Retry-After': 'Seconds, or an HTTP date.',
  'Upload-Offset': 'Bytes that are there (tus 1.0).',
  'Upload-Length': 'Bytes of the whole.',
}

const titleOf = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

const headerObject = (name: HeaderName): object => ({ description: HEADER_WORDS[name], schema: { type: 'string' } })

const json = (schema: string, type = 'application/json'): object => ({ [type]: { schema: { $ref: `#/components/schemas/${schema}` } } })

/**
 * The OpenAPI 3.1 document of the contract, as a plain object. Every request and response body is a named
 * schema (`SignInRequest`, `SignInResponse` …); every reply carries X-Bureau, X-Epoch and X-Unit.
 */
export function openApiDocument(): Record<string, unknown> {
  const schemas = z.registry<{ id: string }>()
  schemas.add(Problem, { id: 'Problem' })
  const named = new Map<z.ZodType, string>([[Problem, 'Problem']])
  const name = (schema: z.ZodType, id: string): string => {
    const known = named.get(schema)
    if (known) return known
    named.set(schema, id)
    schemas.add(schema, { id })
    return id
  }
  const paths: Record<string, Record<string, unknown>> = {}
  for (const [operation, endpoint] of Object.entries(endpoints) as [string, Endpoint][]) {
    const of = (paths[endpoint.path] ??= {})
    of[endpoint.method.toLowerCase()] = operationObject(operation, endpoint, name)
  }
  const components = z.toJSONSchema(schemas, { uri: (id) => `#/components/schemas/${id}`, io: 'input', unrepresentable: 'any' }).schemas
  return {
    openapi: '3.1.0',
    info: {
      title: 'Social-insurance bureau, declaration interface',
      version: '1.0.0',
      description: 'Unknown fields are kept and never an error; an unknown value of an enumeration is shown as it is. Errors are RFC 9457 problems with a code of a closed list.',
    },
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(components).map(([id, schema]) => [id, withoutIds(schema)])),
      securitySchemes: { accessToken: { type: 'http', scheme: 'bearer' } },
    },
    'x-problem-codes': Object.fromEntries(Object.entries(PROBLEMS).map(([code, { status, retryable, title }]) => [code, { status, retryable, title }])),
  }
}

function operationObject(operation: string, endpoint: Endpoint, name: (schema: z.ZodType, id: string) => string): object {
  const replyHeaders = [HEADER.bureau, HEADER.epoch, HEADER.unit]
  const inPath = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => ({ name: parameter, in: 'path', required: true, schema: { type: 'string' } }))
  const inQuery = Object.entries(endpoint.query?.shape ?? {}).map(([parameter, schema]) => ({
    name: parameter,
    in: 'query',
    required: !(schema as z.ZodType).safeParse(undefined).success,
    schema: withoutIds(z.toJSONSchema(schema as z.ZodType, { io: 'output', unrepresentable: 'any' })),
  }))
  const inHeader = endpoint.requestHeaders.map((header) => ({ name: header, in: 'header', required: header === HEADER.idempotencyKey && endpoint.status === 201 && endpoint.method !== 'GET' && operation !== 'issueCertificate', ...headerObject(header) }))
  const body =
    endpoint.request === null
      ? undefined
      : { required: true, content: endpoint.request === 'bytes' ? { 'application/offset+octet-stream': { schema: { type: 'string', format: 'binary' } } } : json(name(endpoint.request, `${titleOf(operation)}Request`)) }
  return {
    operationId: operation,
    summary: endpoint.summary,
    security: endpoint.signedIn ? [{ accessToken: [] }] : [],
    parameters: [...inPath, ...inQuery, ...inHeader],
    ...(body && { requestBody: body }),
    responses: {
      [endpoint.status]: {
        description: 'Done',
        headers: Object.fromEntries([...replyHeaders, ...endpoint.responseHeaders].map((header) => [header, headerObject(header)])),
        ...(endpoint.response && { content: json(name(endpoint.response, `${titleOf(operation)}Response`)) }),
      },
      ...problemResponses(endpoint.problems),
    },
  }
}

/** One response a status, naming its codes. */
function problemResponses(codes: readonly ProblemCode[]): Record<string, object> {
  const byStatus = Map.groupBy(codes, (code) => PROBLEMS[code].status)
  return Object.fromEntries(
    [...byStatus].map(([status, all]) => [
      status,
      {
        description: all.join(' | '),
        ...((status === 429 || status === 503) && { headers: { [HEADER.retryAfter]: headerObject(HEADER.retryAfter) } }),
        content: json('Problem', PROBLEM_TYPE),
      },
    ]),
  )
}

const withoutIds = (schema: object): object => Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$id' && key !== '$schema' && key !== 'id'))
