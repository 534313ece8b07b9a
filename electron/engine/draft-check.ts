import type { AddContent } from '../../shared/domain/add-content.ts'
import { canonicalId } from '../../shared/domain/id-number.ts'
import type { Finding } from '../../shared/domain/finding.ts'
import { checkAddContent, checkState, type RuleContext } from '../../shared/rules/index.ts'
import type { CheckedContent } from '../db/queries/declaration.ts'
import { initialsOf } from './pinyin.ts'

/** Everything that is stored with a content, for findings that are known already. */
export const checkedContent = (content: AddContent, findings: readonly Finding[], rules: RuleContext): CheckedContent => ({
  content, findings, checkState: checkState(content, rules), initials: initialsOf(content.name), canonicalId: canonicalId(content.idNumber),
})

/** Checks the content of a draft by the rules; `declarationId` keeps it from standing in its own way. */
export const checkDraft = (content: AddContent, declarationId: string | null, rules: RuleContext): CheckedContent =>
  checkedContent(content, checkAddContent(content, rules, declarationId === null ? null : { declarationId }), rules)
