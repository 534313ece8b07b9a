import { returned, type Decision } from './decision.ts'

interface AccidentCase {
  readonly content: unknown
  /** A corrected one, in answer to a return: no chance return any more. */
  readonly isCorrection: boolean
  /** 0 <= n < 1, from the content's hash. */
  readonly draw: number
}

const RETURNED_SHARE = 0.05

/** Decides one report. A clerk who practises can force the outcome by words anywhere in it: 练习:退回, 练习:不予受理, 练习:通过. */
export function decideAccident({ content, isCorrection, draw }: AccidentCase): Decision {
  const text = JSON.stringify(content).replaceAll('\uff1a', ':')
  if (text.includes('练习:退回')) return returned('请补充事故经过和诊断证明后重新报送。', 'course')
  if (text.includes('练习:不予受理')) return { state: 'refused', words: '事故不属于本统筹区工伤保险备案范围,不予受理。如有异议请到经办窗口咨询。', field: null }
  if (!isCorrection && !text.includes('练习:通过') && draw < RETURNED_SHARE) return returned('请补充事故经过和诊断证明后重新报送。', 'course')
  return { state: 'accepted', words: '已备案,请在 30 日内申请工伤认定。', field: null }
}
