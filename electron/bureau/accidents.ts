import type { AccidentsPage, AccidentTrail } from '../../shared/bureau/accident.ts'
import { endpoints } from '../../shared/bureau/endpoints.ts'
import type { Result } from '../../shared/result/result.ts'
import type { BureauClient } from './client.ts'
import type { Failure } from './failure.ts'
import { valueOf } from './value.ts'

/** `GET /v1/accidents/changes`: what the bureau did with the accident reports since `cursor`. */
export const accidentChanges = async (client: BureauClient, cursor: string | null, limit: number, signal: AbortSignal): Promise<Result<AccidentsPage, Failure>> =>
  valueOf(await client.call(endpoints.accidentChanges, { query: { cursor: cursor ?? undefined, limit }, signal }))

/** `GET /v1/accidents/{id}/audit`: the review's steps of a report so far. */
export const accidentTrail = async (client: BureauClient, id: string, signal: AbortSignal): Promise<Result<AccidentTrail, Failure>> => valueOf(await client.call(endpoints.accidentTrail, { params: { id }, signal }))
