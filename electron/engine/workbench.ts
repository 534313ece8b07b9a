import { ok } from '../../shared/result/result.ts'
import { countOutbox } from '../db/queries/outbox.ts'
import { countAccidentsToDo, countToDo, openBatches } from '../db/queries/to-do.ts'
import { openInjuries } from './accident-deadlines.ts'
import type { Handlers } from './context.ts'
import { deadlinesOf } from './deadlines.ts'
import { retiringSoon } from './retiring-soon.ts'
import { currentDay } from './today.ts'

const BATCHES_SHOWN = 10

/** `workbench.*`: what is to be done today, for 工作台 and `shenbao today`. */
export const workbenchHandlers: Handlers<'workbench.today'> = {
  'workbench.today': async (_, context) => {
    const { database } = context
    const today = currentDay(context)
    const month = today.slice(0, 7)
    const { queued, waiting, sending, parked } = countOutbox(database)
    return ok({
      today,
      month,
      add: countToDo(database, 'add'),
      remove: countToDo(database, 'remove'),
      accident: countAccidentsToDo(database),
      injuries: openInjuries(context),
      outbox: { waiting: queued + waiting + sending, parked },
      batches: openBatches(database, BATCHES_SHOWN),
      deadlines: deadlinesOf(context, today),
      retiring: await retiringSoon(context, month),
    })
  },
}
