import type { AddContent, AddOperation } from '../../shared/domain/add-content.ts'
import type { CodePack } from '../../shared/domain/code-pack.ts'
import type { ShownState } from '../../shared/domain/declaration.ts'
import { canonicalId } from '../../shared/domain/id-number.ts'
import type { Person } from '../../shared/domain/person.ts'
import type { RemoveContent, RemoveOperation } from '../../shared/domain/remove-content.ts'
import { INSURANCE_NAMES } from '../../shared/i18n/fields/insurance-names.ts'
import type { ReportedDeclaration } from '../db/queries/report-source.ts'
import type { ChangeReportRow } from '../document/change-report-data.ts'

type Names = (element: string, code: string | null) => string

const namesOf = (codes: CodePack): Names => (element, code) => (code === null || code === '' ? '' : codes.nameOf(element, code))

const insuranceNames = (insurances: readonly string[], name: Names): string[] => insurances.map((code) => INSURANCE_NAMES['zh-CN'][code] ?? name('AAE140', code))

/** 变更类型 AAC050 and 变更原因 AAE160 of each operation. 调入 may be from inside or outside the region: the bureau finds out, the paper says 调入. */
const CHANGE: Readonly<Record<AddOperation, { readonly type: string; readonly reason: string } | null>> = {
  new: { type: '11', reason: '111' },
  resume: { type: '12', reason: '121' },
  transfer: null,
}

/** A line of 人员增员异动申报报表, in the words of the code tables; what is not known is empty. */
export function additionRow(content: AddContent, codes: CodePack): ChangeReportRow {
  const name = namesOf(codes)
  const change = content.operation === null ? null : CHANGE[content.operation]
  return {
    name: content.name,
    gender: name('AAC004', content.gender),
    idType: name('AAC058', content.idType),
    idNumber: content.idNumber,
    changeType: content.operation === 'transfer' ? '调入' : change ? name('AAC050', change.type) : '',
    changeReason: change ? name('AAE160.increase', change.reason) : '',
    changeDate: content.insuredFrom ?? '',
    insurances: insuranceNames(content.insurances, name),
    wageFen: content.wageFen,
    insuredIdentity: name('AAC066', content.insuredIdentity),
    phone: content.mobile ?? '',
    remark: content.remark ?? '',
  }
}

/** 变更类型 AAC050 of each operation of a 减员; of who moves out the reason says whether within the region (24) or out of it (23), and without one neither is said. */
const REMOVAL_TYPE: Readonly<Record<Exclude<RemoveOperation, 'moveOut'>, string>> = { suspend: '22', end: '21', retire: '25' }
const MOVE_TYPE: Readonly<Record<string, string>> = { '6302': '24', '6404': '23' }

function removalType({ operation, reason }: RemoveContent): string | null {
  if (operation === 'moveOut') return MOVE_TYPE[reason ?? ''] ?? null
  return operation === null ? null : REMOVAL_TYPE[operation]
}

/** What the roster knows of somebody who leaves; null where it does not know the person. */
export type Leaver = Pick<Person, 'gender' | 'insuredIdentity' | 'mobile'> | null

/** A line of 人员减员异动申报报表. What the declaration itself does not say comes from the roster, else the sex from the number; a wage has no place there. */
export function removalRow(content: RemoveContent, leaver: Leaver, codes: CodePack): ChangeReportRow {
  const name = namesOf(codes)
  const type = removalType(content)
  return {
    name: content.name,
    gender: name('AAC004', leaver?.gender ?? genderOf(content.idNumber)),
    idType: name('AAC058', content.idType),
    idNumber: content.idNumber,
    changeType: type !== null ? name('AAC050', type) : content.operation === 'moveOut' ? '险种调出单位' : '',
    changeReason: name('AAE160.decrease', content.reason),
    changeDate: content.removedOn ?? '',
    insurances: insuranceNames(content.insurances, name),
    wageFen: null,
    insuredIdentity: name('AAC066', leaver?.insuredIdentity ?? null),
    phone: leaver?.mobile ?? '',
    remark: content.remark ?? '',
  }
}

/** 性别 by the 17th digit of a number of GB 11643; null for any other. */
function genderOf(idNumber: string): string | null {
  const number = canonicalId(idNumber)
  return /^\d{17}[\dX]$/.test(number) ? (Number(number[16]) % 2 === 1 ? '1' : '2') : null
}

const SUBMITTED: ReadonlySet<ShownState> = new Set<ShownState>(['submitted', 'reviewing', 'returned', 'refused', 'accepted'])

/**
 * What the whole paper may say of itself: 已受理 where the bureau has accepted every line, 已报送 where it has received every one, else
 * 草稿. `at` is the moment since which that is so.
 */
export function stateOfReport(declarations: readonly ReportedDeclaration[]): { readonly text: string; readonly at: string | null } {
  const last = declarations.reduce<string | null>((latest, { since }) => (latest === null || since > latest ? since : latest), null)
  if (declarations.length === 0) return { text: '草稿', at: null }
  if (declarations.every(({ shownState }) => shownState === 'accepted')) return { text: '已受理', at: last }
  if (declarations.every(({ shownState }) => SUBMITTED.has(shownState))) return { text: '已报送', at: last }
  return { text: '草稿', at: null }
}
