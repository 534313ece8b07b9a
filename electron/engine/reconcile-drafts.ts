import type { AddContent } from '../../shared/domain/add-content.ts'
import type { DeclaredContent } from '../../shared/domain/declared-content.ts'
import { DRAFT_OF } from '../../shared/domain/reconciliation.ts'
import type { Output } from '../../shared/ipc/contract.ts'
import { WORK_INJURY } from '../../shared/domain/insurance.ts'
import type { Person } from '../../shared/domain/person.ts'
import type { LineSelection } from '../../shared/ipc/reconcile.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import type { RuleContext } from '../../shared/rules/index.ts'
import { recordCreation } from '../db/queries/declaration-revision.ts'
import { hasOpenDeclaration, insertDeclaration } from '../db/queries/declaration.ts'
import { findPerson } from '../db/queries/person.ts'
import { findReconciliation, markLineDrafted, undraftedLines, type LineCount, type StoredLine } from '../db/queries/reconciliation.ts'
import type { EngineContext, Job } from './context.ts'
import { actorOf } from './declaration-actor.ts'
import { checkDraft } from './draft-check.ts'
import { ruleContextOf } from './rule-context.ts'

export interface DraftRequest {
  readonly id: string
  readonly selection: LineSelection
  /** AAE160 for those who are stopped, where the clerk chose one for all of them; drafts without it are wrong until it is chosen. */
  readonly reason: string | null
  /** The day for those who are stopped; null: the day that the list says, else today. */
  readonly removedOn: string | null
}

const DRAFTS_AT_ONCE = 64
/** 在职转退休, AAE160. */
const RETIREMENT_REASON = '6501'

interface Tally {
  created: number
  open: number
  passed: number
}

/**
 * Makes drafts of the lines that were accepted: whoever joins with what the list says, whoever leaves with the insurances that run. A line
 * becomes a draft once; a person with an open declaration of the kind is passed over and counted, and so is a line that asks for none.
 */
export async function draftLines(request: DraftRequest, job: Job, context: EngineContext): Promise<Result<Tally>> {
  const actor = actorOf(context)
  if (!actor.ok) return actor
  const found = findReconciliation(context.database, request.id)
  if (!found) return err(appError('NOT_FOUND', { what: 'reconciliation' }))
  const rules = ruleContextOf(context)
  const wanted = undraftedLines(context.database, found.seq, request.selection)
  const tally: Tally = { created: 0, open: 0, passed: 0 }
  for (let at = 0; at < wanted.length; at += DRAFTS_AT_ONCE) {
    if (job.signal.aborted) return tally.created === 0 ? err(appError('CANCELLED')) : ok(tally)
    context.database
      .transaction(() => {
        for (const { line, content } of wanted.slice(at, at + DRAFTS_AT_ONCE)) {
          const declared = declarationOf(line, content, request, rules, context)
          if (declared === null) {
            tally.passed++
            continue
          }
          const checked = checkDraft(declared, null, rules)
          if (hasOpenDeclaration(context.database, checked.canonicalId, declared.kind)) {
            tally.open++
            continue
          }
          const id = context.makeId()
          insertDeclaration(context.database, { ...checked, id, month: rules.month, batchId: null, sheet: null, row: null, at: actor.value.at })
          recordCreation(context.database, { id, at: actor.value.at, by: actor.value.by, cause: 'reconciled', content: declared.content, detail: { reconciliation: request.id, line: line.line } })
          markLineDrafted(context.database, found.seq, line.line, id)
          tally.created++
        }
      })
      .immediate()
    job.report('drafting', Math.min(at + DRAFTS_AT_ONCE, wanted.length), wanted.length)
    await job.breathe()
  }
  if (tally.created > 0) context.changed('declaration', 'reconciliation', 'status')
  return ok(tally)
}

/** What would be drafted of lines counted by kind, before anything is: how many join, are stopped and retire, and how many are passed over. */
export function draftsOf(counts: readonly LineCount[]): Output<'reconcile.preview'> {
  const preview = { join: 0, stop: 0, retire: 0, missing: 0, passed: 0, drafted: 0 }
  for (const { kind, drafted, count } of counts) {
    preview[drafted ? 'drafted' : (DRAFT_OF[kind] ?? 'passed')] += count
    if (kind === 'stopMissing' && !drafted) preview.missing += count
  }
  return preview
}

/** What a line declares; null where it asks for no declaration. */
function declarationOf(line: StoredLine, content: AddContent | null, request: DraftRequest, rules: RuleContext, context: EngineContext): DeclaredContent | null {
  const person = line.personId === null ? null : findPerson(context.database, line.personId)
  if (line.kind === 'add') return content === null ? null : { kind: 'add', content: joining(content, line, rules) }
  if (line.kind === 'resume') return person === null ? null : { kind: 'add', content: resuming(person, content, line, rules) }
  if (person === null) return null
  if (line.kind === 'retire') return { kind: 'remove', content: { ...leaving(person), operation: 'retire', reason: RETIREMENT_REASON, removedOn: rules.today } }
  if (line.kind === 'stopLeft' || line.kind === 'stopMissing') return { kind: 'remove', content: { ...leaving(person), operation: 'suspend', reason: request.reason, removedOn: request.removedOn ?? line.detail.leftOn ?? rules.today } }
  return null
}

/** Somebody new: what the list says; 调入 where it names the unit they come from. 工伤 alone for whoever is past the statutory age is the rules' to say. */
function joining(content: AddContent, { detail }: StoredLine, rules: RuleContext): AddContent {
  return {
    ...content,
    operation: content.operation ?? (detail.formerUnit === null ? 'new' : 'transfer'),
    insuredFrom: content.insuredFrom ?? detail.hiredOn ?? rules.today,
    insurances: content.insurances.length > 0 ? content.insurances : [...(rules.unit?.insurances ?? [WORK_INJURY])].sort(),
  }
}

/** Somebody who comes back: the roster's facts, the insurances that were suspended, the list's wage. */
function resuming(person: Person, content: AddContent | null, { detail }: StoredLine, rules: RuleContext): AddContent {
  const [first] = person.participations
  return {
    name: person.name, idType: person.idType, idNumber: person.idNumber, gender: person.gender, birthDate: person.birthDate, ethnicity: person.ethnicity, hukou: person.hukou,
    operation: 'resume', insuredFrom: content?.insuredFrom ?? detail.hiredOn ?? rules.today,
    insurances: person.participations.filter(({ insuredStatus }) => insuredStatus !== '1').map(({ insurance }) => insurance).sort(),
    wageFen: detail.listWageFen ?? first?.wageFen ?? null,
    employmentForm: content?.employmentForm ?? person.employmentForm, insuredIdentity: content?.insuredIdentity ?? person.insuredIdentity, personalIdentity: person.personalIdentity,
    workStartDate: person.workStartDate, education: content?.education ?? null, mobile: content?.mobile ?? person.mobile, hukouAddress: content?.hukouAddress ?? null, contactAddress: content?.contactAddress ?? null,
    formerUnit: null, remark: content?.remark ?? null,
  }
}

const leaving = (person: Person) => ({
  name: person.name, idType: person.idType, idNumber: person.idNumber, remark: null,
  insurances: person.participations.filter(({ insuredStatus }) => insuredStatus === '1').map(({ insurance }) => insurance).sort(),
})
