import { appError } from '../../shared/result/app-error.ts'
import { err, ok } from '../../shared/result/result.ts'
import { checkAccident } from '../../shared/rules/index.ts'
import { keptAccidentTrail, lastAccidentReply } from '../db/queries/accident-intent.ts'
import { pageAccidents } from '../db/queries/accident-page.ts'
import { listAccidentRevisions } from '../db/queries/accident-revision.ts'
import { findAccident, rememberedWords } from '../db/queries/accident.ts'
import { readFact } from '../db/queries/fact.ts'
import { appendJournal } from '../db/queries/journal.ts'
import { findPerson } from '../db/queries/person.ts'
import { instantOf } from '../platform/clock.ts'
import { accidentRules } from './accident-check.ts'
import { accidentQuery, acknowledgeAccidents, confirmAccidents, previewAccidents } from './accident-confirm.ts'
import { deadlineHandlers } from './accident-deadlines.ts'
import { copyCommonFields, createAccident, editAccident } from './accident-edit.ts'
import { accidentHistory } from './accident-history.ts'
import { countyPrefix, injuredOfPerson } from './accident-people.ts'
import { recallAccidents, sendAccidentsNow } from './accident-recall.ts'
import { noteRecognition, recallAccident, removeAccident, restoreAccident, supplementAccident } from './accident-remove.ts'
import { stepAccident } from './accident-undo.ts'
import { noAccident, readAccident } from './accident-whole.ts'
import type { Handlers } from './context.ts'
import { actorOf } from './declaration-actor.ts'
import { stillHeld } from './hold.ts'

const REMEMBERED = 50
const REGIONS_SHOWN = 30

/** `accident.*`: 工伤快报 and 工伤快报确认; the papers load their fonts by themselves (accident-papers.ts). */
export const accidentHandlers: Handlers<
  | 'accident.page' | 'accident.get' | 'accident.create' | 'accident.edit' | 'accident.check' | 'accident.copyCommon' | 'accident.undo' | 'accident.redo' | 'accident.injuredOf' | 'accident.remembered'
  | 'accident.regions' | 'accident.acknowledge' | 'accident.remove' | 'accident.restore' | 'accident.recall' | 'accident.recallMany' | 'accident.sendNow' | 'accident.preview' | 'accident.confirm' | 'accident.supplement' | 'accident.trail'
  | 'accident.history' | 'accident.reveal' | 'accident.recognition' | 'accident.deadlines'
> = {
  ...deadlineHandlers,
  'accident.page': ({ filter, ...slice }, context) => {
    const { items, ...rest } = pageAccidents(context.database, { ...accidentQuery(filter, context), ...slice })
    const now = instantOf(context.clock)
    return ok({ items: items.map((line) => stillHeld(line, now)), ...rest })
  },
  'accident.get': ({ id }, context) => readAccident(id, context),
  'accident.create': (request, context) => createAccident(request, context),
  'accident.edit': (request, context) => editAccident(request, context),
  'accident.check': ({ id, content }, context) => ok(checkAccident(content, accidentRules(context, id === null ? null : (findAccident(context.database, id)?.recognitionOn ?? null)))),
  'accident.copyCommon': (request, context) => copyCommonFields(request, context),
  'accident.undo': (request, context) => stepAccident(request, 'undone', context),
  'accident.redo': (request, context) => stepAccident(request, 'redone', context),
  'accident.injuredOf': ({ personId, occurredAt }, context) => {
    const person = findPerson(context.database, personId)
    return person ? ok(injuredOfPerson(person, context.makeId(), occurredAt)) : err(appError('NOT_FOUND', { what: 'person' }))
  },
  'accident.remembered': (_, context) => ok(rememberedWords(context.database, REMEMBERED)),
  'accident.regions': ({ text }, context) => {
    const typed = text.trim()
    return ok(context.codes.findRegions(typed === '' ? countyPrefix(readFact(context.database, 'unit.region') ?? '') : typed, REGIONS_SHOWN))
  },
  'accident.acknowledge': ({ selection }, context) => acknowledgeAccidents(selection, context),
  'accident.remove': ({ id, reason }, context) => removeAccident(id, reason, context),
  'accident.restore': ({ id }, context) => restoreAccident(id, context),
  'accident.recall': ({ id }, context) => recallAccident(id, context),
  'accident.recallMany': ({ selection }, context) => recallAccidents(selection, context),
  'accident.sendNow': ({ selection }, context) => sendAccidentsNow(selection, context),
  'accident.preview': ({ selection }, context) => ok(previewAccidents(selection, context)),
  'accident.confirm': ({ jobId, selection, recallMinutes }, context) => context.runJob(jobId, 'confirm', (job) => confirmAccidents(selection, recallMinutes, job, context)),
  'accident.supplement': (request, context) => supplementAccident(request, context),
  'accident.recognition': ({ id, on }, context) => noteRecognition(id, on, context),
  'accident.trail': ({ id }, context) => (findAccident(context.database, id) ? ok({ ...keptAccidentTrail(context.database, id), rawReply: lastAccidentReply(context.database, id) }) : noAccident),
  'accident.history': ({ id }, context) => {
    const revisions = listAccidentRevisions(context.database, id)
    return revisions.length > 0 ? ok(accidentHistory(revisions)) : noAccident
  },
  'accident.reveal': ({ id, key }, context) => {
    const one = findAccident(context.database, id)?.content.injured.find((injured) => injured.key === key)
    if (!one) return noAccident
    const actor = actorOf(context)
    if (!actor.ok) return actor
    context.database.transaction(() => appendJournal(context.database, { at: actor.value.at, actor: actor.value.by, action: 'accident.revealed', subject: id, detail: { key } }))()
    return ok({ idNumber: one.idNumber, phone: one.phone })
  },
}
