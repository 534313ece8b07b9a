import type { AuditTrail, DeclarationsPage } from '../../shared/bureau/declaration.ts'
import { endpoints } from '../../shared/bureau/endpoints.ts'
import type { Result } from '../../shared/result/result.ts'
import type { BureauClient } from './client.ts'
import type { Failure } from './failure.ts'
import { valueOf } from './value.ts'

/** `GET /v1/declarations/changes`: what the bureau did with the declarations since `cursor`. */
export const declarationChanges = async (client: BureauClient, cursor: string | null, limit: number, signal: AbortSignal): Promise<Result<DeclarationsPage, Failure>> =>
  valueOf(await client.call(endpoints.declarationChanges, { query: { cursor: cursor ?? undefined, limit }, signal }))

/** `GET /v1/declarations/{id}/audit`: the review's steps so far. */
export const auditTrail = async (client: BureauClient, id: string, signal: AbortSignal): Promise<Result<AuditTrail, Failure>> => valueOf(await client.call(endpoints.auditTrail, { params: { id }, signal }))
