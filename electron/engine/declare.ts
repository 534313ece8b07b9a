import { ok } from '../../shared/result/result.ts'
import type { Handlers } from './context.ts'
import { advise } from './declare-advise.ts'
import { begin } from './declare-begin.ts'
import { createDraft } from './declare-create.ts'
import { lookUp } from './declare-lookup.ts'
import { ruleContextOf } from './rule-context.ts'

/** `declare.*`: one person's 增员 or 减员, from the box in which somebody types a number to the saved draft. */
export const declareHandlers: Handlers<'declare.lookup' | 'declare.begin' | 'declare.advise' | 'declare.create'> = {
  'declare.lookup': ({ kind, text }, context) => lookUp(kind, text, context),
  'declare.begin': (request, context) => begin(request, context),
  'declare.advise': ({ personId, id, ...declared }, context) => ok(advise(declared, personId, id, ruleContextOf(context), context)),
  'declare.create': (request, context) => createDraft(request, context),
}
