import { declaredBy, type DeclaredContent } from '../../shared/domain/declared-content.ts'
import { canonicalId } from '../../shared/domain/id-number.ts'
import type { Finding } from '../../shared/domain/finding.ts'
import { checkAddContent, checkRemoveContent, checkState, type RuleContext } from '../../shared/rules/index.ts'
import type { CheckedContent } from '../db/queries/declaration.ts'
import { initialsOf } from './pinyin.ts'

/** Everything that is stored with a content, for findings that are known already. */
export const checkedContent = (declared: DeclaredContent, findings: readonly Finding[], rules: RuleContext): CheckedContent => ({
  ...declaredBy(declared), findings, checkState: checkState(declared.content, rules), initials: initialsOf(declared.content.name), canonicalId: canonicalId(declared.content.idNumber),
})

/** Checks the content of a draft by the rules; `declarationId` keeps it from standing in its own way. */
export function checkDraft(declared: DeclaredContent, declarationId: string | null, rules: RuleContext): CheckedContent {
  const self = declarationId === null ? null : { declarationId }
  return checkedContent(declared, declared.kind === 'add' ? checkAddContent(declared.content, rules, self) : checkRemoveContent(declared.content, rules, self), rules)
}
