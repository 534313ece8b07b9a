import { DEGREE_DEATH, SITUATION_SUDDEN_ILLNESS, type AccidentContent, type Injured } from '../../shared/domain/accident-content.ts'
import type { CodePack } from '../../shared/domain/code-pack.ts'
import type { ShownState } from '../../shared/domain/declaration.ts'
import { canonicalId } from '../../shared/domain/id-number.ts'
import type { Person } from '../../shared/domain/person.ts'
import type { StoredAccident } from '../db/queries/accident.ts'
import type { AccidentFacts, AccidentReportPerson, RecognitionPerson } from '../document/accident-report-data.ts'

const yesNo = (value: boolean | null): string => (value === null ? '' : value ? '是' : '否')
const SIDES = { left: '左', right: '右' } as const

/** The accident in the words of the papers: names of codes, yes and no, places in one. */
export function accidentFacts(content: AccidentContent, codes: CodePack): AccidentFacts {
  const name = (element: string, code: string | null): string => (code === null ? '' : codes.nameOf(element, code))
  return {
    occurredAt: content.occurredAt ?? '',
    place: [content.region === null ? '' : (codes.wholeRegionName(content.region) ?? ''), content.place ?? ''].join(''),
    workingTime: yesNo(content.workingTime),
    workplace: yesNo(content.workplace),
    situation: content.situation === null ? '' : `${lawArticle(content.situation)}：${name('injury-situation', content.situation)}`,
    category: name('gb6441.accident-category', content.category),
    traffic: [yesNo(content.traffic), content.traffic === true && content.trafficLiability !== null ? `责任认定：${content.trafficLiability}` : ''].filter((part) => part !== '').join('，'),
    thirdParty: yesNo(content.thirdParty),
    course: content.course ?? '',
    cause: content.cause ?? '',
    measures: content.measures ?? '',
    witnesses: content.witnesses.map(({ name: witness, phone }) => (phone === '' ? witness : `${witness}（${phone}）`)).join('、'),
    reporter: content.reporter ?? '',
    reporterPhone: content.reporterPhone ?? '',
    reportedAt: content.reportedAt ?? '',
    reportMode: name('ALC025', content.reportMode),
  }
}

/** 14-1 → 《工伤保险条例》第十四条第一项. */
function lawArticle(situation: string): string {
  const [article, item] = situation.split('-')
  const NUMBERS = '一二三四五六七'
  return `第十${article === '15' ? '五' : '四'}条第${NUMBERS[Number(item) - 1] ?? item ?? ''}项`
}

/** The parts as they are read, the main one first: 左掌（主要）、面颌部. */
export function partsText({ parts, mainPart }: Pick<Injured, 'parts' | 'mainPart'>, codes: CodePack): string {
  const said = parts.map(({ code, side }, index) => `${side === null ? '' : SIDES[side]}${codes.nameOf('gb6441.injury-part', code)}${index === mainPart && parts.length > 1 ? '（主要）' : ''}`)
  const main = mainPart === null ? undefined : said[mainPart]
  return [...(main === undefined ? [] : [main]), ...said.filter((_, index) => index !== mainPart)].join('、')
}

/** An injured person in the words of the papers. */
export function paperPerson(one: Injured, situation: string | null, codes: CodePack): AccidentReportPerson {
  const name = (element: string, code: string | null): string => (code === null ? '' : codes.nameOf(element, code))
  const dead = one.degree === DEGREE_DEATH
  const within = dead && situation === SITUATION_SUDDEN_ILLNESS && one.within48Hours !== null ? (one.within48Hours ? '48 小时之内' : '超过 48 小时') : ''
  return {
    name: one.name,
    gender: name('AAC004', one.gender),
    idNumber: one.idNumber,
    occupation: one.occupation ?? '',
    employmentForm: name('AAC013', one.employmentForm),
    insuredFrom: one.insuredFrom ?? '',
    phone: one.phone ?? '',
    parts: partsText(one, codes),
    nature: name('gb6441.injury-nature', one.nature),
    degree: [name('ALC021', one.degree), dead ? (one.diedAt ?? '') : '', within].filter((part) => part !== '').join(' '),
    hospital: [one.hospital ?? '', one.hospital === null || one.hospitalAgreed === null ? '' : one.hospitalAgreed ? '（协议）' : '（非协议）'].join(''),
    treatedAt: one.treatedAt ?? '',
    diagnosis: one.diagnosis ?? '',
    task: one.task ?? '',
  }
}

/** The same with what the roster and the number know of the person. */
export function recognitionPerson(one: Injured, situation: string | null, person: Pick<Person, 'birthDate' | 'workStartDate'> | null, codes: CodePack): RecognitionPerson {
  const number = canonicalId(one.idNumber)
  const byNumber = /^\d{17}[\dX]$/.test(number) ? `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}` : ''
  return { ...paperPerson(one, situation, codes), birthDate: person?.birthDate ?? byNumber, workStartDate: person?.workStartDate ?? '' }
}

const SUBMITTED: ReadonlySet<ShownState> = new Set<ShownState>(['submitted', 'reviewing', 'returned', 'refused'])

/** What a paper may say of the report: 已受理 where the bureau has accepted it, 已报送 where it has received it, else 草稿; with the moment since which that is so. */
export function stateOfAccident({ shownState, receivedAt, updatedAt }: Pick<StoredAccident, 'shownState' | 'receivedAt' | 'updatedAt'>): { readonly text: string; readonly at: string | null } {
  if (shownState === 'accepted') return { text: '已受理', at: receivedAt ?? updatedAt }
  return SUBMITTED.has(shownState) ? { text: '已报送', at: receivedAt ?? updatedAt } : { text: '草稿', at: null }
}
