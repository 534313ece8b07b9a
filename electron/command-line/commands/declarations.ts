import { randomUUID } from 'node:crypto'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import { Operation, ShownState, type DeclarationLine } from '../../../shared/domain/declaration.ts'
import { maskId } from '../../../shared/domain/mask.ts'
import { formatFen } from '../../../shared/domain/money.ts'
import { describeFinding } from '../../../shared/i18n/findings/describe-finding.ts'
import { OPERATION_NAMES } from '../../../shared/i18n/findings/operation-names.ts'
import { fieldLabel } from '../../../shared/i18n/fields/field-labels.ts'
import { INSURANCE_NAMES } from '../../../shared/i18n/fields/insurance-names.ts'
import { UI_CATALOGUE } from '../../../shared/i18n/ui/catalogue.ts'
import { appError } from '../../../shared/result/app-error.ts'
import { CommandFailure, need, type CommandContext, type Outcome } from '../call.ts'
import { EXIT } from '../exit-code.ts'

export interface ListArguments {
  readonly kind: DeclarationKind | null
  readonly states: readonly string[]
  readonly operations: readonly string[]
  readonly insurances: readonly string[]
  readonly source: 'any' | 'manual' | 'batch'
  readonly month: string | null
  readonly batch: string | null
  readonly rule: string | null
  readonly text: string
  readonly limit: number
  readonly offset: number
}

const WORDS: Readonly<Record<string, string>> = UI_CATALOGUE['zh-CN']
const stateName = (state: string): string => WORDS[`state.${state}`] ?? state
const causeName = (cause: string): string => WORDS[`cause.${cause}`] ?? cause
const stepName = (cause: string): string => WORDS[`undo.${cause}`] ?? cause
const operationName = (operation: string | null): string => (operation === null ? '未选类型' : (OPERATION_NAMES['zh-CN'][operation] ?? operation))
const insuranceNames = (codes: readonly string[]): string => codes.map((code) => INSURANCE_NAMES['zh-CN'][code] ?? code).join('、')

const lineOf = (line: DeclarationLine): string =>
  [line.id, stateName(line.shownState), line.name, maskId(line.idNumber), operationName(line.operation), line.insuredFrom ?? line.removedOn ?? '', insuranceNames(line.insurances), ...(line.errors > 0 ? [`错误 ${line.errors}`] : []), ...(line.warnings > 0 ? [`提示 ${line.warnings}`] : [])].join('  ')

/** The declarations that match, newest change first. Numbers are masked unless `--json` asks for data. */
export async function list(call: ListArguments, context: CommandContext): Promise<Outcome> {
  const states = ShownState.array().safeParse(call.states)
  const operations = Operation.array().safeParse(call.operations)
  if (!states.success || !operations.success) throw new CommandFailure(appError('ARGUMENT_INVALID', { at: states.success ? '--operation' : '--state' }))
  const engine = await context.engine()
  const { kind, text, month, source, offset, limit } = call
  const filter = { kind, text, states: states.data, month, batchId: call.batch, checkState: null, withFindings: 'any' as const, operations: operations.data, insurances: [...call.insurances], source, ruleId: call.rule }
  const page = need(await engine.call('declaration.page', { filter, sort: null, offset, limit }))
  return { json: page, lines: [...page.items.map(lineOf), `显示 ${page.items.length} / ${page.total}`], exit: EXIT.done }
}

/** One declaration, whole; with its history and the bureau's trail where asked. */
export async function show({ id, history }: { readonly id: string; readonly history: boolean }, context: CommandContext): Promise<Outcome> {
  const engine = await context.engine()
  const declaration = need(await engine.call('declaration.get', { id }))
  const source = need(await engine.call('declaration.source', { id }))
  const past = history ? { history: need(await engine.call('declaration.history', { id })), trail: need(await engine.call('declaration.trail', { id })) } : null
  const { kind, content } = declaration
  const valueOf = (field: string, value: unknown): string =>
    value === null || value === '' ? '' : field === 'idNumber' ? maskId(String(value)) : field === 'wageFen' ? formatFen(Number(value)) : field === 'operation' ? operationName(String(value)) : Array.isArray(value) ? insuranceNames(value.map(String)) : String(value)
  return {
    json: { declaration, source, ...past },
    lines: [
      `${kind === 'add' ? '增员' : '减员'} ${declaration.id}:${stateName(declaration.shownState)},申报月度 ${declaration.month},第 ${declaration.revision} 次改动`,
      ...Object.entries(content).flatMap(([field, value]) => (valueOf(field, value) === '' ? [] : [`  ${fieldLabel(field, 'zh-CN', kind)}:${valueOf(field, value)}`])),
      ...(source ? [`来源:${source.fileName} / ${source.sheet} 第 ${source.row} 行`] : ['来源:在本机填写']),
      ...(declaration.heldUntil === null ? [] : [`${declaration.heldUntil} 以前可以撤回,到时才会送出`]),
      ...(declaration.receiptNumber === null ? [] : [`受理号:${declaration.receiptNumber}`]),
      ...(declaration.bureauReason === null ? [] : [`社保局意见:${declaration.bureauReason}`]),
      ...declaration.findings.filter(({ severity }) => severity !== 'info').map((finding) => `${finding.severity === 'error' ? '错误' : '提示'}:${describeFinding(finding, 'zh-CN', undefined, kind).message} [${finding.ruleId}]`),
      ...(past ? ['历史:', ...past.history.map(({ at, by, cause, changes }) => `  ${at} ${by} ${causeName(cause)}${Object.keys(changes).length > 0 ? `(${Object.keys(changes).map((field) => fieldLabel(field, 'zh-CN', kind)).join('、')})` : ''}`)] : []),
      ...(past && past.trail.entries.length > 0 ? ['审核明细:', ...past.trail.entries.map(({ at, office, actor, words }) => `  ${at} ${office} ${actor} ${words}`)] : []),
    ],
    exit: EXIT.done,
  }
}

/** Takes a declaration back: out of the queue while it has not left, else by asking the bureau, which needs a reason. */
export async function withdraw({ id, reason }: { readonly id: string; readonly reason: string }, context: CommandContext): Promise<Outcome> {
  const engine = await context.engine()
  const { state } = need(await engine.call('declaration.get', { id }))
  if (state === 'confirmed') {
    const { recalled } = need(await engine.call('declaration.recall', { selection: { ids: [id] } }))
    if (recalled === 0) throw new CommandFailure(appError('STATE_CONFLICT', { reason: 'on-its-way' }, true))
    return { json: { recalled: true, asked: false }, lines: ['还没有送出,已取回,现在是草稿。'], exit: EXIT.done }
  }
  if (state !== 'submitted') throw new CommandFailure(appError('STATE_CONFLICT', { reason: state === 'accepted' ? 'accepted' : 'not-received' }))
  need(await engine.call('declaration.remove', { id, reason }))
  return { json: { recalled: false, asked: true }, lines: ['已提出撤回申请,下次同步时送到社保局;社保局同意后生效。'], exit: EXIT.done }
}

/** Takes the last step back, or does it again. */
export async function undo({ redo }: { readonly redo: boolean }, context: CommandContext): Promise<Outcome> {
  const engine = await context.engine()
  const state = need(await engine.call('undo.state', {}))
  const step = redo ? state.redo : state.undo
  const verb = redo ? '恢复' : '撤销'
  if (!step) return { json: { step: null, done: 0, skipped: 0 }, lines: [`没有可以${verb}的操作。已确认的不能撤销,请先撤回。`], exit: EXIT.refused }
  const turned = need(await engine.call(redo ? 'undo.redo' : 'undo.undo', { jobId: randomUUID(), stepId: step.id }))
  return {
    json: turned,
    lines: [`已${verb}「${stepName(step.cause)}」:${turned.done} 人${turned.skipped > 0 ? `;${turned.skipped} 人已确认或后来又改过,没有动` : ''}`],
    exit: EXIT.done,
  }
}
