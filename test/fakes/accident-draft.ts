import { emptyAccident, emptyInjured, type AccidentContent, type Injured } from '../../shared/domain/accident-content.ts'
import type { Person, PersonLine } from '../../shared/domain/person.ts'

/** An injured person as a clerk fills the page in; `person` from the roster. */
export const injuredFrom = (person: Pick<Person | PersonLine, 'id' | 'name' | 'idType' | 'idNumber' | 'gender'>, changes: Partial<Injured> = {}): Injured => ({
  ...emptyInjured(`k-${person.id}`), personId: person.id, name: person.name, idType: person.idType, idNumber: person.idNumber, gender: person.gender, occupation: '车工', employmentForm: '41', phone: '13800000000',
  parts: [{ code: '132', side: 'left' }, { code: '133', side: 'left' }], mainPart: 0, nature: '2.05', degree: '3', hospital: '长沙市第三医院', hospitalAgreed: true, treatedAt: '2026-11-23 09:10', diagnosis: '左手掌切割伤', task: '操作车床', ...changes,
})

/** A report of the morning of 2026-11-23 that nothing is wrong with; the practice bureau accepts it. */
export const accidentDraft = (injured: readonly Injured[], changes: Partial<AccidentContent> = {}): AccidentContent => ({
  ...emptyAccident(), occurredAt: '2026-11-23 08:40', region: '430102', place: '三车间 5 号车床', workingTime: true, workplace: true, situation: '14-1', category: '03', course: '换刀时左手被带入。', cause: '未停机换刀。', traffic: false,
  thirdParty: false, measures: '已停机，送医。(练习:通过)', witnesses: [{ name: '王敏', phone: '13900000000' }], injured: [...injured], reporter: '李雷', reporterPhone: '0731-84012345', reportedAt: '2026-11-23 10:00', reportMode: '3', ...changes,
})
