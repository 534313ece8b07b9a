import { FormState } from '../../shared/ipc/form.ts'
import { ok } from '../../shared/result/result.ts'
import { forgetForm, keepForm, keptForm } from '../db/queries/kept-form.ts'
import { instantOf } from '../platform/clock.ts'
import type { Handlers } from './context.ts'

/**
 * `form.*`: what is being typed, kept with every keystroke. One statement of its own and no more: the store is written through
 * (synchronous=FULL), so that what was answered is on disk whatever happens next. Nobody has to be signed in to go on typing.
 */
export const formHandlers: Handlers<'form.keep' | 'form.get' | 'form.forget'> = {
  'form.keep': ({ key, state }, context) => {
    keepForm(context.database, key, JSON.stringify(state), instantOf(context.clock))
    return ok({})
  },
  'form.get': ({ key }, context) => {
    const kept = keptForm(context.database, key)
    return ok(kept && { state: FormState.parse(JSON.parse(kept.state)), keptAt: kept.keptAt })
  },
  'form.forget': ({ key }, context) => {
    forgetForm(context.database, key)
    return ok({})
  },
}
