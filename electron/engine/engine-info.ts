import { ok } from '../../shared/result/result.ts'
import { storeHealth } from '../db/health.ts'
import { verifyJournal } from '../db/queries/journal.ts'
import { countOutbox } from '../db/queries/outbox.ts'
import { countPeople } from '../db/queries/person.ts'
import type { Handlers } from './context.ts'

/** `engine.*`: for 关于, for `doctor`, and the names of the codes. */
export const engineInfoHandlers: Handlers<'engine.info' | 'engine.codes'> = {
  'engine.info': (_, context) => {
    const journal = verifyJournal(context.database)
    return ok({
      ...storeHealth(context.database),
      rulePack: context.codes.id,
      profile: `${context.profile.region} ${context.profile.name}`,
      people: countPeople(context.database),
      declarations: context.database.prepare<[], number>('SELECT count(*) FROM declaration').pluck().get() ?? 0,
      outbox: countOutbox(context.database),
      journalEntries: journal.entries,
      journalIntact: journal.firstBroken === null,
      node: process.versions.node,
    })
  },

  'engine.codes': (_, context) => {
    const { codes } = context
    const tables = Object.fromEntries(codes.elements.map((element) => [element, codes.table(element).entries.map(({ code, name }) => ({ code, name }))]))
    return ok({ pack: codes.id, tables })
  },
}
