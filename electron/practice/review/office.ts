import type { AuditEntry } from '../../../shared/domain/declaration.ts'
import { OFFICE } from '../generate/unit.ts'

/** Who does which step; the words are the step's own where none are given. */
const STEPS: Readonly<Record<string, { actor: string; role: string; words: string }>> = {
  received: { actor: '网上申报系统', role: '受理', words: '已收到申报,等待审核。' },
  reviewing: { actor: '练习审核员甲', role: '初审', words: '正在审核。' },
  accepted: { actor: '练习审核员乙', role: '复核', words: '审核通过。' },
  returned: { actor: '练习审核员甲', role: '初审', words: '退回修改。' },
  refused: { actor: '练习审核员乙', role: '复核', words: '不予受理。' },
  withdrawn: { actor: '单位经办人', role: '申报单位', words: '单位撤回申报。' },
  supplemented: { actor: '单位经办人', role: '申报单位', words: '单位补充材料。' },
  replaced: { actor: '网上申报系统', role: '受理', words: '单位已重新申报。' },
}

/** The audit entry of a step. */
export function auditEntry(code: string, at: string, words: string | null = null, field: string | null = null): Omit<AuditEntry, 'sequence'> {
  const step = STEPS[code] ?? { actor: '社保局', role: '', words: code }
  return { at, office: OFFICE, actor: step.actor, role: step.role, code, words: words ?? step.words, field }
}
