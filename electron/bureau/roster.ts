import { endpoints } from '../../shared/bureau/endpoints.ts'
import type { RosterPage } from '../../shared/bureau/roster.ts'
import type { Result } from '../../shared/result/result.ts'
import type { BureauClient } from './client.ts'
import type { Failure } from './failure.ts'
import { valueOf } from './value.ts'

/** `GET /v1/roster/changes`: the page after `cursor`, or the first one. */
export const rosterChanges = async (client: BureauClient, cursor: string | null, limit: number, signal: AbortSignal): Promise<Result<RosterPage, Failure>> =>
  valueOf(await client.call(endpoints.rosterChanges, { query: { cursor: cursor ?? undefined, limit }, signal }))
