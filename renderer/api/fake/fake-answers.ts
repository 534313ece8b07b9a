import type { SyncRun } from '../../../shared/domain/outbox.ts'
import type { ChannelName, Input, Output } from '../../../shared/ipc/contract.ts'
import type { Result } from '../../../shared/result/result.ts'
import { fakeAttachments } from './fake-attachments.ts'
import { FAKE_INJURIES, fakeAccidentAnswers } from './fake-accident.ts'
import { FAKE_BATCH, fakeBatchRow } from './fake-batch.ts'
import { fakeBatchMending } from './fake-batch-mending.ts'
import { FAKE_DECLARATIONS, fakeDeclaration, fakeDeclarationPage, fakeRemoval } from './fake-declaration.ts'
import { certificateAnswers } from './fake-certificate.ts'
import { fakeConfirming } from './fake-confirming.ts'
import { fakeDeclaring } from './fake-declaring.ts'
import { fakePerson, fakeRosterPage } from './fake-people.ts'
import { rosterHistoryAnswers } from './fake-roster-history.ts'
import { FAKE_RECONCILIATION, FAKE_RECONCILIATION_LINES, fakeReconciliationLine } from './fake-reconciliation.ts'

/** What each channel answers; a Result where it may fail, else the value itself. */
export type FakeAnswers = { [C in ChannelName]: (input: Input<C>) => Output<C> | Result<Output<C>> | Promise<Output<C> | Result<Output<C>>> }

const NOW = '2026-11-23T07:00:00.000Z'
const PEOPLE = 200_000
const DECLARATIONS = FAKE_DECLARATIONS
const UNCHANGED: Record<string, [string, string]> = {}
const NEW_WAGE: Record<string, [string, string]> = { wageFen: ['480000', '520000'] }
/** 0 → 2026-11, 1 → 2026-10 … */
const monthBack = (back: number): string => {
  const months = 2026 * 12 + 10 - back
  return `${Math.floor(months / 12)}-${`${(months % 12) + 1}`.padStart(2, '0')}`
}

const session: Output<'session.practice'> = { mode: 'bureau', unitNumber: '4301000123', unitName: '长沙星河精密机械制造有限公司', operator: '李雷', roles: ['operator'], online: true, signedInAt: NOW }
export const FAKE_STATUS: Output<'session.status'> = {
  session, connection: 'online', mode: 'bureau', rosterSyncedAt: '2026-11-23T05:00:00.000Z', rosterStale: false, rosterCount: PEOPLE,
  backlog: { drafts: 12, queued: 3, parked: 1, returned: 1 }, clockSkewSeconds: 0, today: '2026-11-23',
}
const run: SyncRun = { id: 'r1', startedAt: NOW, endedAt: NOW, outcome: 'done', sent: 3, answered: 12, parked: 1, rosterAdded: 4, rosterChanged: 7, rosterRemoved: 1, errorCode: null, errorParams: null }
const document = (fileName: string): Output<'batch.template'> => ({ documentId: 'doc1', fileName, pages: 2, bytes: 1000 })
const slice = <T>(count: number, make: (index: number) => T, { offset, limit }: { offset: number; limit: number }): { items: T[]; total: number; all: number } => ({
  items: Array.from({ length: Math.max(0, Math.min(limit, count - offset)) }, (_, step) => make(offset + step)), total: count, all: count,
})
const table = (entries: Readonly<Record<string, string>>): { code: string; name: string }[] => Object.entries(entries).map(([code, name]) => ({ code, name }))

/** A unit of 200,000 people with 50,000 declarations, everything in order. Tests change what they are about. */
export function fakeAnswers(): FakeAnswers {
  let settings: Output<'settings.get'> = { locale: 'zh-CN', bureauUrl: 'https://bureau.example', lastUnit: '', lastOperator: '', menuCollapsed: false, listColumns: {} }
  return {
    ...fakeAccidentAnswers(),
    ...fakeBatchMending(),
    'vault.state': () => ({ state: 'open', keyStore: 'gnome_libsecret', errorCode: null, recoveryCode: null, folder: 'bureau' }),
    'vault.create': () => ({ state: 'open', keyStore: null, errorCode: null, recoveryCode: 'ABCDE-FGHJK-MNPQR-STVWX-YZ234-56789', folder: 'bureau' }),
    'vault.unlock': () => ({ state: 'open', keyStore: null, errorCode: null, recoveryCode: null, folder: 'bureau' }),
    'vault.recover': () => ({ state: 'open', keyStore: null, errorCode: null, recoveryCode: null, folder: 'bureau' }),
    'vault.recoveryNoted': () => ({}),
    'vault.printRecovery': () => ({ saved: true }),
    'session.status': () => FAKE_STATUS,
    'session.signIn': () => session,
    'session.signInOffline': () => ({ ...session, online: false }),
    'session.signOut': () => ({}),
    'session.practice': () => ({ ...session, mode: 'practice' }),
    'session.leavePractice': () => ({}),
    'settings.get': () => settings,
    'settings.set': (change) => (settings = { ...settings, ...(change as Partial<typeof settings>) }),
    'app.about': () => ({ version: '0.1.0', host: 'electron-host', electron: '45.4.1', chromium: '156.0.8078.79', node: '24.21.0', sqlite: '3.53.4', cipher: 'aegis', rulePack: '2026-11', profile: '430100-2026', dataFolder: '/home/clerk/.config/shenbao' }),
    'engine.info': () => ({
      sqlite: '3.53.4', cipher: 'aegis', encryptedOnDisk: true, schemaVersion: 10, integrity: 'ok', journalMode: 'wal', synchronous: 'full', rulePack: '2026-11', profile: '430100-2026',
      people: PEOPLE, declarations: DECLARATIONS, outbox: {}, journalEntries: 812, journalIntact: true, node: '24.21.0',
    }),
    'engine.codes': () => ({
      pack: '2026-11',
      tables: {
        AAC004: table({ 1: '男', 2: '女' }), AAC005: table({ '01': '汉族', '05': '维吾尔族' }), AAC008: table({ 0: '未参保', 1: '正常参保', 2: '暂停参保', 4: '终止参保' }),
        AAC009: table({ 11: '本地城镇', 21: '本地农村' }), AAC011: table({ 21: '大学本科' }), AAC012: table({ 1: '工人', 4: '干部' }), AAC013: table({ 41: '固定期限劳动合同' }),
        AAC031: table({ 1: '参保缴费', 2: '暂停缴费', 3: '终止缴费' }), AAC058: table({ '01': '居民身份证(户口簿)' }), AAC066: table({ 101: '企业职工', 318: '超龄工伤' }),
        AAE140: table({ 110: '企业职工基本养老保险', 210: '失业保险', 310: '职工基本医疗保险', 330: '大额医疗费用补助', 410: '工伤保险', 510: '生育保险' }),
        'AAE160.decrease': table({ 6301: '在职人员解除/终止劳动合同', 6302: '人员统筹范围内转出', 6303: '人员参军', 6399: '其他原因中断缴费', 6401: '死亡', 6404: '人员转出统筹范围外', 6499: '其他原因终止缴费', 6501: '在职转退休' }),
        ALC021: table({ 1: '死亡', 2: '重伤', 3: '轻伤' }), ALC025: table({ 3: '电话' }), 'injury-situation': table({ '14-1': '因工作原因受到事故伤害的', '15-1': '突发疾病死亡的' }), 'gb6441.accident-category': table({ '03': '机械伤害' }), 'gb6441.injury-nature': table({ '2.05': '割伤、擦伤、刺伤' }),
        'gb6441.injury-part': table({ '020': '面颌部', '080': '胸部', 132: '掌', 133: '指' }), AAB019: table({ 10: '企业' }), AAB020: table({ 159: '其他有限责任公司' }), AAB022: table({ C: '制造业' }), AAB051: table({ 1: '参保', 2: '暂停参保', 4: '终止参保' }),
      },
    }),
    'unit.info': () => ({
      syncedAt: NOW,
      value: { number: '4301000123', name: session.unitName, creditCode: '91430100MA4L2XYZ3K', type: '10', economicType: '159', industry: 'C', insuredStatus: '1', region: '430100', regionName: '湖南省长沙市', bureauOffice: '长沙市工伤保险服务中心', address: '长沙市岳麓区麓谷大道 627 号', contact: '韩梅梅', phone: '0731-88880000' },
    }),
    'unit.insurances': () => ({ syncedAt: NOW, value: ['110', '210', '310', '410', '510'].map((insurance) => ({ insurance, status: '1', from: '2015-03-01', unitRatePpm: 160_000, personRatePpm: 80_000, headcount: 1980 })) }),
    'unit.payments': () => ({
      syncedAt: NOW,
      value: Array.from({ length: 24 }, (_, step) => step).flatMap((step) =>
        ['110', '210', '310', '410'].map((insurance) => ({
          month: monthBack(step), insurance, headcount: 1980, baseFen: 1_029_600_000, unitFen: 164_736_000, personFen: 82_368_000,
          status: step === 0 ? 'due' : 'paid', paidOn: step === 0 ? null : '2026-10-15',
        })),
      ),
    }),
    'unit.calendar': () => ({ syncedAt: NOW, value: [{ month: '2026-11', open: true, opensOn: '2026-11-01', closesOn: '2026-11-25', reason: null }] }),
    'roster.page': (input) => fakeRosterPage(PEOPLE, input),
    'roster.search': ({ text }) => fakeRosterPage(500, { offset: 0, limit: 50, filter: { text } }).items,
    'roster.person': ({ id }) => {
      const line = fakePerson(Number(id.slice(1)))
      return {
        ...line, version: 1, ethnicity: '01', hukou: '11', personalIdentity: '1', employmentForm: '41', workStartDate: '2012-07-01', mobile: '13812345678',
        participations: ['110', '410'].map((insurance) => ({ insurance, insuredStatus: '1', paymentStatus: '1', from: '2020-03-01', to: null, wageFen: line.wageFen, paidUntil: '2026-10' })),
      }
    },
    'roster.update': () => ({ run, added: 4, changed: 7, removed: 1, count: PEOPLE }),
    'roster.updates': () => [{ run, added: 4, changed: 7, removed: 1, count: PEOPLE }],
    ...rosterHistoryAnswers,
    'roster.reveal': ({ id }) => ({ idNumber: fakePerson(Number(id.slice(1))).idNumber, mobile: '13812345678' }),
    'declaration.reveal': () => ({ idNumber: fakePerson(1).idNumber, mobile: '13812345678' }),
    'roster.export': () => ({ documentId: 'doc2', fileName: '花名册.xlsx', rows: PEOPLE }),
    'roster.asOf': () => ({ syncedAt: NOW, count: PEOPLE, today: '2026-11-23' }),
    ...fakeAttachments(),
    'batch.template': () => document('增员模板.xlsx'),
    'batch.import': () => FAKE_BATCH,
    'batch.reread': () => FAKE_BATCH,
    'batch.validate': () => { throw new Error('the windows never ask this') },
    'batch.list': () => [FAKE_BATCH, { ...FAKE_BATCH, id: 'b0', fileName: '通讯录.pdf.xlsx', state: 'broken', ledger: { total: 0, ready: 0, warned: 0, wrong: 0, duplicate: 0 } }],
    'batch.get': () => FAKE_BATCH,
    'batch.rows': (input) => {
      const every = Array.from({ length: FAKE_BATCH.ledger.total }, (_, index) => fakeBatchRow(index))
      const rows = every.filter((row) => (!input.fate || row.fate === input.fate) && (!input.ruleId || row.findings.some(({ ruleId }) => ruleId === input.ruleId)))
      return { items: rows.slice(input.offset, input.offset + input.limit), total: rows.length, all: every.length }
    },
    'batch.rules': () => [{ ruleId: 'ID_CHECKSUM', severity: 'error', rows: 62 }, { ruleId: 'WAGE_BELOW_LIMIT', severity: 'warning', rows: 62 }],
    'batch.createDrafts': () => ({ created: 1221, skipped: 0 }),
    'batch.marked': () => document('十一月新员工(校验结果).xlsx'),
    'declaration.page': fakeDeclarationPage,
    'declaration.get': ({ id }) => (id.startsWith('r') ? fakeRemoval(Number(id.slice(1))) : fakeDeclaration(Number(id.slice(1)))),
    'declaration.history': () => [{ revision: 2, at: NOW, by: '李雷', cause: 'edited', changes: NEW_WAGE }, { revision: 1, at: NOW, by: '李雷', cause: 'created', changes: UNCHANGED }],
    'declaration.check': () => [],
    'declaration.edit': ({ id, revision, ...declared }) => ({ ...(declared.kind === 'add' ? { ...fakeDeclaration(Number(id.slice(1))), ...declared } : { ...fakeRemoval(Number(id.slice(1))), ...declared }), revision: revision + 1, state: 'draft', shownState: 'ready', findings: [] }),
    'declaration.acknowledge': () => ({ acknowledged: 1 }),
    'declaration.remove': ({ id }) => ({ ...fakeDeclaration(Number(id.slice(1))), state: 'void', shownState: 'void' }),
    'declaration.restore': ({ id }) => ({ ...fakeDeclaration(Number(id.slice(1))), state: 'draft', shownState: 'draft' }),
    'declaration.preview': () => ({ total: 5, confirmable: 3, byOperation: { new: 2, resume: 1, transfer: 0, suspend: 0, end: 0, retire: 0, moveOut: 0 }, injuryOnly: 1, byInsurance: { 110: 2, 410: 3 }, byMonth: { '2026-11': 3 }, withErrors: 1, unacknowledged: 1, rosterStale: 0, bureauOnly: 2, otherState: 0, overAge: 1, byLastPaidMonth: {}, ends: 0, backPayments: 0, oneWayPeople: [], wrongPeople: [{ name: '向楠', tail: '0214' }], unreadPeople: [], recallMinutes: 10 }),
    'declaration.confirm': () => ({ confirmed: 3, held: 2, heldUntil: null }),
    'declaration.trail': () => ({ syncedAt: NOW, rawReply: null, entries: [{ sequence: 1, at: NOW, office: '长沙市工伤保险服务中心', actor: '审核岗', role: '初审', code: 'returned', words: '身份证复印件不清晰,请核对姓名后重报。', field: 'name' }] }),
    ...fakeConfirming(),
    ...fakeDeclaring(),
    'document.bytes': () => ({ bytes: new Uint8Array([37, 80, 68, 70]), fileName: '报表.pdf' }),
    'document.recoverySheet': () => document('恢复码.pdf'),
    'certificate.saveEach': ({ numbers }) => ({ saved: numbers.length }),
    'document.save': () => ({ saved: true, fileName: '增员模板.xlsx' }),
    'document.print': () => ({ printed: true }),
    'report.create': () => ({ ...document('增员报表.pdf'), people: 52 }),
    ...certificateAnswers,
    'file.pick': () => ({ token: '0199a8d0-0000-7000-8000-000000000001', name: FAKE_BATCH.fileName, size: 81_920 }),
    'file.pickAttachments': () => [{ token: '0199a8d0-0000-7000-8000-000000000003', name: '劳动合同.pdf', size: 81_920 }],
    'file.drop': ({ name }) => ({ token: '0199a8d0-0000-7000-8000-000000000002', name, size: 81_920 }),
    'job.cancel': () => ({ cancelled: true }),
    'job.active': () => [],
    'sync.overview': () => ({ counts: { queued: 2, sending: 1, waiting: 0, sent: 120, parked: 1 }, running: false, held: { count: 0, nextAt: null }, lastRun: run }),
    'sync.items': (input) =>
      slice(input.states.includes('parked') ? 1 : 3, (index) => ({
        id: `o${index}`, kind: 'declaration', declarationId: `d${index}`, declarationKind: 'add', heldUntil: null, label: '王*', state: input.states[0]!, attempts: index, nextAt: null, queuedAt: NOW, sentAt: null,
        reasonCode: input.states.includes('parked') ? 'BUREAU_REFUSED' : null, reasonWords: input.states.includes('parked') ? '该人员在其他单位仍处于正常参保状态,请先办理减员。' : null, receiptNumber: null,
      }), input),
    'sync.run': () => run,
    'sync.retry': ({ id }) => ({ id, kind: 'declaration', declarationId: 'd0', declarationKind: 'add', heldUntil: null, label: '王*', state: 'queued', attempts: 1, nextAt: null, queuedAt: NOW, sentAt: null, reasonCode: null, reasonWords: null, receiptNumber: null }),
    'workbench.today': () => ({
      today: '2026-11-23', month: '2026-11', add: { wrong: 6, ready: 12, returned: 1, refused: 1 }, remove: { wrong: 0, ready: 3, returned: 2, refused: 0 }, accident: { wrong: 1, ready: 1, returned: 1, refused: 0 }, injuries: FAKE_INJURIES, outbox: { waiting: 3, parked: 1 },
      batches: [{ id: FAKE_BATCH.id, kind: 'add', fileName: FAKE_BATCH.fileName, total: 1240, wrong: 62 }],
      deadlines: [{ kind: 'month-closes', on: '2026-11-25', daysLeft: 2, reason: null }, { kind: 'shutdown', on: '2026-12-01', daysLeft: 8, reason: '年终结转' }],
      retiring: { total: 2, until: '2027-02', people: [{ personId: 'p1', name: fakePerson(1).name, month: '2026-12', category: 'm', assumed: false }, { personId: 'p2', name: fakePerson(2).name, month: '2027-01', category: 'f50', assumed: true }] },
    }),
    'reconcile.run': () => ({ record: FAKE_RECONCILIATION, findings: [] }),
    'reconcile.list': () => [FAKE_RECONCILIATION],
    'reconcile.get': () => FAKE_RECONCILIATION,
    'reconcile.lines': (input) => slice(FAKE_RECONCILIATION_LINES, fakeReconciliationLine, input),
    'reconcile.preview': () => ({ join: 0, stop: 4, retire: 0, missing: 3, passed: 2, drafted: 0 }),
    'reconcile.draft': () => ({ created: 3, open: 1, passed: 0 }),
    'reconcile.sheet': () => document('花名册对账表.pdf'),
    'reconcile.workbook': () => document('花名册对账.xlsx'),
    'reconcile.forget': () => ({}),
    'sync.log': () => [run, { ...run, id: 'r0', outcome: 'failed', errorCode: 'BUREAU_UNREACHABLE', sent: 0, answered: 0, parked: 0 }],
  }
}
