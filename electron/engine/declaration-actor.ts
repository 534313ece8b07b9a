import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { instantOf } from '../platform/clock.ts'
import type { EngineContext } from './context.ts'

/** Who changes something and when; nobody changes anything without having signed in. */
export interface Actor {
  readonly by: string
  readonly at: string
  /** 单位编号. */
  readonly unit: string
}

export function actorOf(context: EngineContext): Result<Actor> {
  const session = context.session()
  return session ? ok({ by: session.operator, at: instantOf(context.clock), unit: session.unitNumber }) : err(appError('NOT_SIGNED_IN'))
}
