import { emptyAccident, emptyInjured, type Injured } from '../../../shared/domain/accident-content.ts'
import type { Accident } from '../../../shared/domain/accident.ts'
import type { Output } from '../../../shared/ipc/contract.ts'
import type { FakeAnswers } from './fake-answers.ts'

const NOW = '2026-11-23T07:00:00.000Z'

/** A name of fifty characters among the others. */
export const LONG_NAME = '阿依古丽·麦麦提吐尔逊·阿卜杜克里木·艾力江·库尔班江·热合曼·买买提艾力·图尔荪江·亚库普江·玉素'

export const fakeInjured = (index: number, changes: Partial<Injured> = {}): Injured => ({
  ...emptyInjured(`k${index}`), personId: `P${index}`, name: index === 1 ? LONG_NAME : `向楠${index}`, idNumber: `43010219920314${String(1000 + index)}`, gender: '1', parts: [{ code: '132', side: 'left' }, { code: '080', side: null }], mainPart: 0,
  nature: '2.05', degree: '3', hospital: '长沙市第三医院', hospitalAgreed: true, treatedAt: '2026-11-23 09:10', diagnosis: '左手掌切割伤', ...changes,
})

export const FAKE_ACCIDENT: Accident = {
  id: 'a1', state: 'draft', shownState: 'ready', acknowledged: false, findings: [], revision: 3, createdAt: NOW, updatedAt: NOW, confirmedAt: null, receivedAt: null, receiptNumber: null, bureauVersion: null, bureauReason: null,
  bureauField: null, recognitionOn: null, heldUntil: null, canUndo: true, canRedo: false, supplements: [],
  content: { ...emptyAccident(), occurredAt: '2026-11-23 08:40', region: '430102', place: '三车间', situation: '14-1', category: '03', course: '换刀时左手被带入。', injured: [fakeInjured(0), fakeInjured(1), fakeInjured(2)], reporter: '李雷', reporterPhone: '0731-84012345', reportedAt: '2026-11-23 10:00', reportMode: '3' },
}

type Line = Output<'accident.page'>['items'][number]
const STATES = ['ready', 'draft', 'returned', 'submitted', 'accepted', 'queued'] as const

/** The line of one of many reports; the states come round. */
export function fakeAccidentLine(index: number): Line {
  const shownState = STATES[index % STATES.length] ?? 'ready'
  const state = shownState === 'ready' ? 'draft' : shownState === 'queued' ? 'confirmed' : shownState
  return {
    id: `a${index}`, state, shownState, acknowledged: false, revision: 1, updatedAt: NOW, receivedAt: null, receiptNumber: null, bureauReason: shownState === 'returned' ? '请补充事故经过。' : null, recognitionOn: null, heldUntil: null, occurredAt: '2026-11-23 08:40', place: '三车间',
    situation: '14-1', category: '03', names: ['向楠', LONG_NAME, '王敏', '李雷'], degree: '3', deaths: 0, errors: shownState === 'draft' ? 2 : 0, warnings: 1,
  }
}

/** Two injuries whose clocks run: one still to be reported, one that the bureau has. */
export const FAKE_INJURIES: Output<'workbench.today'>['injuries'] = [
  { id: 'a1', shownState: 'ready', occurredAt: '2026-11-23 08:40', place: '三车间', people: ['向*', '王*', '李*', '赵*'], deadlines: [{ kind: 'report', dueAt: '2026-11-24 08:40', left: 320, state: 'soon' }, { kind: 'recognition', dueAt: '2026-12-23', left: 30, state: 'running' }, { kind: 'worker', dueAt: '2027-11-23', left: 365, state: 'running' }] },
  { id: 'a4', shownState: 'accepted', occurredAt: '2026-11-01 10:00', place: null, people: ['周*'], deadlines: [{ kind: 'recognition', dueAt: '2026-12-01', left: 8, state: 'soon' }] },
]

type AccidentAnswers = { [C in keyof FakeAnswers as C extends `accident.${string}` ? C : never]: FakeAnswers[C] }

/** What the accident channels answer: one report of three people, and a list of a dozen. */
export function fakeAccidentAnswers(): AccidentAnswers {
  const saved = (changes: Partial<Accident> = {}): Accident => ({ ...FAKE_ACCIDENT, ...changes })
  return {
    'accident.page': ({ offset, limit, filter }) => filter.held ? { items: [], total: 0, all: 12 } : ({ items: Array.from({ length: 12 }, (_, index) => fakeAccidentLine(index)).slice(offset, offset + limit), total: 12, all: 12 }),
    'accident.get': ({ id }) => saved({ id }),
    'accident.create': ({ content }) => saved({ id: 'new', content, revision: 1, canUndo: false }),
    'accident.edit': ({ id, revision, content }) => saved({ id, content, revision: revision + 1 }),
    'accident.check': () => [],
    'accident.copyCommon': ({ id, revision }) => saved({ id, revision: revision + 1 }),
    'accident.undo': ({ id, revision }) => saved({ id, revision: revision + 1, canUndo: false, canRedo: true }),
    'accident.redo': ({ id, revision }) => saved({ id, revision: revision + 1 }),
    'accident.injuredOf': ({ personId }) => fakeInjured(Number(personId.replace(/\D/g, '')) + 10),
    'accident.remembered': () => ({ hospitals: [{ name: '长沙市第三医院', agreed: true }, { name: '某某诊所', agreed: false }], places: [{ place: '三车间', region: '430102' }] }),
    'accident.regions': () => [{ code: '430102', name: '湖南省长沙市芙蓉区' }],
    'accident.acknowledge': () => ({ acknowledged: 1 }),
    'accident.remove': ({ id }) => saved({ id, state: 'void', shownState: 'void' }),
    'accident.restore': ({ id }) => saved({ id }),
    'accident.recall': ({ id }) => saved({ id }),
    'accident.preview': () => ({ total: 2, confirmable: 1, injured: 3, deaths: 1, corrections: 1, late: 1, withErrors: 0, unacknowledged: 1, otherState: 0, recallMinutes: 10, atOnce: 0 }),
    'accident.confirm': () => ({ confirmed: 1, held: 1, heldUntil: '2026-11-23T07:10:00.000Z', atOnce: 0 }),
    'accident.recallMany': () => ({ recalled: 1, tooLate: 0 }),
    'accident.sendNow': () => ({ released: 1 }),
    'accident.supplement': ({ id }) => saved({ id, state: 'accepted', shownState: 'accepted' }),
    'accident.trail': () => ({ syncedAt: NOW, rawReply: null, entries: [{ sequence: 1, at: NOW, office: '长沙市工伤保险服务中心', actor: '审核岗', role: '初审', code: 'returned', words: '请补充事故经过。', field: 'course' }] }),
    'accident.history': () => [],
    'accident.reveal': () => ({ idNumber: '430102199203140214', phone: null }),
    'accident.recognition': ({ id, on }) => saved({ id, recognitionOn: on }),
    'accident.deadlines': () => ({ now: '2026-11-23 15:00', clockSkewSeconds: 0, limits: { reportHours: 24, reportRedHours: 48, recognitionDays: 30 }, items: [] }),
    'accident.paper': () => ({ documentId: 'doc1', fileName: '工伤事故快报.pdf', pages: 2, bytes: 1000 }),
  }
}
