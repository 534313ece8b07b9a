import { Preferences } from '../../shared/ipc/preference.ts'
import { ok } from '../../shared/result/result.ts'
import { readFact, writeFact } from '../db/queries/fact.ts'
import { appendJournal } from '../db/queries/journal.ts'
import type { EngineContext, Handlers } from './context.ts'
import { actorOf } from './declaration-actor.ts'

const UNCHOSEN: Preferences = { recallMinutes: 10, autoSend: true, injuryNotices: true, addDefaults: {} }

/** The choices of this unit; what was never chosen is as it comes. */
export function preferencesOf({ database }: Pick<EngineContext, 'database'>): Preferences {
  const stored = readFact(database, 'preferences')
  return stored === null ? UNCHOSEN : Preferences.parse({ ...UNCHOSEN, ...(JSON.parse(stored) as object) })
}

/** `preference.*`: choices that belong to the unit's store, not to the machine. */
export const preferenceHandlers: Handlers<'preference.get' | 'preference.set'> = {
  'preference.get': (_, context) => ok(preferencesOf(context)),
  'preference.set': (changes, context) => {
    const actor = actorOf(context)
    if (!actor.ok) return actor
    const next: Preferences = { ...preferencesOf(context), ...changes }
    context.database
      .transaction(() => {
        writeFact(context.database, 'preferences', JSON.stringify(next), actor.value.at)
        appendJournal(context.database, { at: actor.value.at, actor: actor.value.by, action: 'preference.set', subject: Object.keys(changes).sort().join(), detail: { recallMinutes: next.recallMinutes, autoSend: next.autoSend, injuryNotices: next.injuryNotices } })
      })
      .immediate()
    context.changed('preference')
    return ok(next)
  },
}
