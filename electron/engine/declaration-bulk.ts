import type { Output } from '../../shared/ipc/contract.ts'
import type { BulkChanges, Selection } from '../../shared/ipc/declaration.ts'
import { AddContent } from '../../shared/domain/add-content.ts'
import type { DeclarationKind } from '../../shared/domain/declaration-kind.ts'
import { DeclaredContent } from '../../shared/domain/declared-content.ts'
import { RemoveContent } from '../../shared/domain/remove-content.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { findDeclaration, updateContent, type StoredDeclaration } from '../db/queries/declaration.ts'
import { recordChange } from '../db/queries/declaration-revision.ts'
import type { EngineContext, Job } from './context.ts'
import { actorOf } from './declaration-actor.ts'
import { canBeDraft, makeDraft } from './declaration-edit.ts'
import { changesBetween } from './declaration-history.ts'
import { inRuns } from './declaration-many.ts'
import { runsOf, selectedIds } from './declaration-selection.ts'
import { checkDraft } from './draft-check.ts'
import { ruleContextOf } from './rule-context.ts'
import { beginStep } from './undo-steps.ts'

const EXAMPLES = 20

export interface BulkRequest {
  readonly kind: DeclarationKind
  readonly selection: Selection
  readonly changes: BulkChanges
}

/** What makes a person that person is never the same for several. */
const OWN: readonly string[] = ['name', 'idType', 'idNumber']

/** ARGUMENT_INVALID where a field is not one that several people can have in common, or a value is none of that field. */
function checkChanges({ kind, changes }: BulkRequest): Result<true> {
  const shape = kind === 'add' ? AddContent.partial().strict() : RemoveContent.partial().strict()
  const wrong = Object.keys(changes).filter((field) => OWN.includes(field))
  const parsed = shape.safeParse(changes)
  const fields = [...wrong, ...(parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.')))]
  return fields.length === 0 && Object.keys(changes).length > 0 ? ok(true) : err(appError('ARGUMENT_INVALID', { fields }))
}

/** The content with the changes in it, insurances ascending; null where nothing would change. */
function changedContent(declaration: StoredDeclaration, changes: BulkChanges): { readonly declared: DeclaredContent; readonly changes: Record<string, [string, string]> } | null {
  const insurances = Array.isArray(changes['insurances']) ? { insurances: [...new Set(changes['insurances'])].sort() } : {}
  const declared = DeclaredContent.parse({ kind: declaration.kind, content: { ...declaration.content, ...changes, ...insurances } })
  const differences = changesBetween(declaration.content, declared.content)
  return Object.keys(differences).length === 0 ? null : { declared, changes: differences }
}

/** What 修改 of several would do, without doing it. */
export async function previewBulk(request: BulkRequest, context: EngineContext): Promise<Result<Output<'declaration.bulkPreview'>>> {
  const sound = checkChanges(request)
  if (!sound.ok) return sound
  const rules = ruleContextOf(context)
  const preview: Output<'declaration.bulkPreview'> = { total: 0, changed: 0, unchanged: 0, notEditable: 0, errorsBefore: 0, errorsAfter: 0, examples: [] }
  for (const run of runsOf(selectedIds(request.selection, context))) {
    for (const id of run) {
      const declaration = findDeclaration(context.database, id)
      if (!declaration) continue
      preview.total++
      if (declaration.kind !== request.kind || !canBeDraft(declaration)) {
        preview.notEditable++
        continue
      }
      const change = changedContent(declaration, request.changes)
      if (!change) {
        preview.unchanged++
        continue
      }
      preview.changed++
      const errorsAfter = errorsOf(checkDraft(change.declared, id, rules).findings)
      if (errorsOf(declaration.findings) > 0) preview.errorsBefore++
      if (errorsAfter > 0) preview.errorsAfter++
      if (preview.examples.length < EXAMPLES) preview.examples.push({ id, name: declaration.content.name, changes: change.changes, errorsAfter })
    }
    await new Promise((resolve) => setImmediate(resolve))
  }
  return ok(preview)
}

const errorsOf = (findings: readonly { readonly severity: string }[]): number => findings.filter(({ severity }) => severity === 'error').length

/** 修改 of several: one step of undo. Confirmed ones that have not left are taken back by it; what cannot be edited, or would not change, is skipped. */
export async function editBulk(request: BulkRequest, job: Job, context: EngineContext): Promise<Result<{ changed: number; skipped: number }>> {
  const actor = actorOf(context)
  if (!actor.ok) return actor
  const sound = checkChanges(request)
  if (!sound.ok) return sound
  const { at, by } = actor.value
  const { database } = context
  const rules = ruleContextOf(context)
  const step = beginStep(context, actor.value, 'bulk-edited')
  const ids = selectedIds(request.selection, context)
  let changed = 0
  const done = await inRuns(ids, 'editing', job, context, (id) => {
    const declaration = findDeclaration(database, id)
    if (!declaration || declaration.kind !== request.kind) return
    const change = changedContent(declaration, request.changes)
    if (!change || makeDraft(declaration, context) !== null) return
    updateContent(database, id, rules.month, checkDraft(change.declared, id, rules))
    recordChange(database, { id, at, by, cause: 'edited', content: change.declared.content })
    step.note(id, declaration)
    changed++
  })
  return done ? ok({ changed, skipped: ids.length - changed }) : err(appError('CANCELLED'))
}
