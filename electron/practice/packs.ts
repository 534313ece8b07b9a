import type { SignedPacks } from '../../shared/bureau/packs.ts'
import type { PracticeContext } from './context.ts'

/** The rule pack that certificates name. */
export const RULE_PACK = 'rules-2026.07'

const PACKS = [
  { name: 'codes', version: '2026.07', effectiveFrom: '2026-07-01', notes: '险种、证件类型、民族、户口性质等代码表' },
  { name: 'rules', version: '2026.07', effectiveFrom: '2026-07-01', notes: '增员、减员校验规则' },
  { name: 'region-430100', version: '2026.07', effectiveFrom: '2026-07-01', notes: '长沙市:缴费基数上下限、申报期、超龄人员年龄上限' },
]

/** Which packs are in force, signed; the same bytes until the key changes. */
export function signedPacks({ signing, store }: PracticeContext): SignedPacks {
  const manifest = { packs: PACKS, issuedAt: store.meta.get('made-at') ?? '2026-07-01T00:00:00.000Z', keyId: signing.keyId() }
  return { manifest, signature: signing.sign(manifest) }
}
