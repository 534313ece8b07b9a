import type { EndpointName } from '../../../shared/bureau/endpoints.ts'
import type { FaultPlan } from '../faults/fault-plan.ts'
import type { Reply } from './reply.ts'

/** A request as the handlers see it. */
export interface Call {
  readonly params: Readonly<Record<string, string>>
  readonly query: unknown
  readonly body: Uint8Array
  header(name: string): string | undefined
  readonly faults: FaultPlan
}

export type Handler = (call: Call) => Reply | Promise<Reply>

/** One handler for each operation of the contract: none can be forgotten. */
export type Handlers = Record<EndpointName, Handler>
