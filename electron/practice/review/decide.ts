import type { AddContent } from '../../../shared/domain/add-content.ts'
import type { DeclaredContent } from '../../../shared/domain/declared-content.ts'
import type { Person } from '../../../shared/domain/person.ts'
import { removalConflict } from './decide-removal.ts'
import { returned, type Decision } from './decision.ts'
import { CHANCE_REASONS, REFUSALS, REMOVAL_REASONS } from './reasons.ts'

export interface Case {
  readonly declared: DeclaredContent
  /** The roster's record of the same document, if any. */
  readonly person: Person | null
  /** A corrected one, in answer to a return: no chance return any more. */
  readonly isCorrection: boolean
  /** 0 <= n < 1, from the content's hash. */
  readonly draw: number
}

const RETURNED_SHARE = 0.06
const REFUSED_SHARE = 0.02

const accepted: Decision = { state: 'accepted', words: '审核通过,参保关系已更新。', field: null }

/**
 * Decides one declaration. A clerk who practises can force the outcome by the 备注: 练习:退回,
 * 练习:不予受理, 练习:通过; 练习:慢审 leaves time to withdraw. Then come the checks that only the bureau's own roster can make; what is left is
 * returned or refused in a small share, always the same for the same content.
 */
export function decide({ declared, person, isCorrection, draw }: Case): Decision {
  const reasons = declared.kind === 'add' ? CHANCE_REASONS : REMOVAL_REASONS
  const remark = (declared.content.remark ?? '').replaceAll('\uff1a', ':')
  if (remark.includes('练习:退回')) return pick(reasons, draw)
  if (remark.includes('练习:不予受理')) return { state: 'refused', words: REFUSALS[0], field: null }
  const conflict = declared.kind === 'add' ? rosterConflict(declared.content, person) : removalConflict(declared.content, person)
  if (conflict) return conflict
  if (isCorrection || remark.includes('练习:通过')) return accepted
  if (draw < REFUSED_SHARE) return { state: 'refused', words: REFUSALS[Math.floor((draw / REFUSED_SHARE) * REFUSALS.length)] ?? REFUSALS[0], field: null }
  if (draw < REFUSED_SHARE + RETURNED_SHARE) return pick(reasons, (draw - REFUSED_SHARE) / RETURNED_SHARE)
  return accepted
}

function pick(reasons: readonly { words: string; field: string | null }[], draw: number): Decision {
  const reason = reasons[Math.floor(draw * reasons.length)] ?? reasons[0]
  return returned(reason?.words ?? '请核对后重新申报。', reason?.field ?? null)
}

function rosterConflict(content: AddContent, person: Person | null): Decision | null {
  if (person && person.name !== content.name) return returned(`证件号码已登记在本单位另一姓名之下,请核对姓名与证件号码。`, 'name')
  const active = person?.participations.filter(({ insurance, insuredStatus }) => insuredStatus === '1' && content.insurances.includes(insurance)) ?? []
  switch (content.operation) {
    case 'new':
      return person ? returned('已存在个人信息,请改用「续保」申报。', 'operation') : null
    case 'resume':
      if (!person) return returned('本单位没有此人的参保记录,请改用「新参保」或「调入」申报。', 'operation')
      return active.length > 0 ? returned(`险种 ${active.map(({ insurance }) => insurance).join('、')} 为正常参保,不是暂停缴费状态,不能续保。`, 'insurances') : null
    case 'transfer':
      return active.length > 0 ? returned('该人员已在本单位正常参保,无需调入。', 'operation') : null
    case null:
      return returned('没有填写增员类型。', 'operation')
  }
}
