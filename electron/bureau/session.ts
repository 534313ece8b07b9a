import { endpoints } from '../../shared/bureau/endpoints.ts'
import type { BureauSession, SignInRequest } from '../../shared/bureau/session.ts'
import type { Result } from '../../shared/result/result.ts'
import type { BureauClient } from './client.ts'
import type { Failure } from './failure.ts'
import { valueOf } from './value.ts'

const bytesOf = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value), 'utf8')

/** `POST /v1/sessions`. A wrong unit, operator or password is the problem sign-in-refused. */
export const signIn = async (client: BureauClient, request: SignInRequest): Promise<Result<BureauSession, Failure>> => valueOf(await client.call(endpoints.signIn, { body: bytesOf(request) }))

/** `POST /v1/sessions/refresh`. A refresh token serves once. */
export const refreshSession = async (client: BureauClient, refreshToken: string): Promise<Result<BureauSession, Failure>> => valueOf(await client.call(endpoints.refreshSession, { body: bytesOf({ refreshToken }) }))
