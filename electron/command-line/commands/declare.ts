import { AddContent } from '../../../shared/domain/add-content.ts'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import { DeclaredContent } from '../../../shared/domain/declared-content.ts'
import type { Finding } from '../../../shared/domain/finding.ts'
import { maskId } from '../../../shared/domain/mask.ts'
import { readFen } from '../../../shared/domain/money.ts'
import { RemoveContent } from '../../../shared/domain/remove-content.ts'
import { OPERATION_NAMES } from '../../../shared/i18n/findings/operation-names.ts'
import { describeFinding } from '../../../shared/i18n/findings/describe-finding.ts'
import { appError } from '../../../shared/result/app-error.ts'
import { CommandFailure, need, type CommandContext, type Outcome } from '../call.ts'
import { EXIT } from '../exit-code.ts'

export interface DeclareArguments {
  readonly kind: DeclarationKind
  readonly idNumber: string | null
  readonly name: string | null
  readonly operation: string | null
  /** 参保日期 or 减员日期. */
  readonly on: string | null
  readonly reason: string | null
  /** Codes, comma-separated. */
  readonly insurances: string | null
  /** In yuan. */
  readonly wage: string | null
  /** `field=value` of any other field. */
  readonly set: readonly string[]
  /** A JSON object of fields, as `content` of the contract; null where none was given. */
  readonly input: string | null
  readonly dryRun: boolean
}

/** One person's 增员 or 减员: prefilled from the roster and the unit's defaults, then what the call says. A wrong draft is kept as well; `--dry-run` keeps nothing. */
export async function declare(call: DeclareArguments, context: CommandContext): Promise<Outcome> {
  const given = fieldsOf(call)
  const engine = await context.engine()
  const idNumber = stringOr(given['idNumber'])
  const name = stringOr(given['name'])
  if (idNumber === null && name === null) throw new CommandFailure(appError('ARGUMENT_INVALID', { at: '--id-number | --name' }))
  let personId: string | null = null
  if (idNumber === null && name !== null) {
    const { people } = need(await engine.call('declare.lookup', { kind: call.kind, text: name }))
    const namesakes = people.filter((person) => person.name === name)
    if (namesakes.length > 1) {
      return {
        json: { ambiguous: namesakes.map(({ id, hiredOn, idNumber: number }) => ({ id, hiredOn, lastFour: number.slice(-4) })) },
        lines: [`花名册里有 ${namesakes.length} 个「${name}」,请用 --id-number 指明:`, ...namesakes.map((person) => `  ${maskId(person.idNumber)}  入职 ${person.hiredOn ?? '不详'}`)],
        exit: EXIT.refused,
      }
    }
    personId = namesakes[0]?.id ?? null
  }
  const begun = need(await engine.call('declare.begin', { kind: call.kind, personId, idNumber, name }))
  const content = { ...begun.declared.content, ...given }
  const parsed = DeclaredContent.safeParse({ kind: call.kind, content })
  if (!parsed.success) throw new CommandFailure(appError('ARGUMENT_INVALID', { fields: parsed.error.issues.map(({ path }) => path.slice(1).join('.')) }))
  const declared = parsed.data
  if (call.dryRun) {
    const { findings, operations } = need(await engine.call('declare.advise', { ...declared, personId, id: null }))
    return { json: { declared, findings, operations }, lines: ['只核对,没有保存。', ...wordsOf(findings, call.kind)], exit: exitFor(findings) }
  }
  const created = await engine.call('declare.create', { ...declared, formKey: null })
  if (!created.ok && created.error.params['reason'] === 'duplicate') {
    const id = String(created.error.params['id'])
    return { json: { duplicate: id }, lines: [`此人已有一份没有办完的${call.kind === 'add' ? '增员' : '减员'}申报:${id},没有另建。用 shenbao show ${id} 查看。`], exit: EXIT.refused }
  }
  const draft = need(created)
  const { operation } = draft.content
  return {
    json: { declaration: draft },
    lines: [`已保存草稿 ${draft.id}:${draft.content.name} ${maskId(draft.content.idNumber)} ${operation === null ? '未选类型' : (OPERATION_NAMES['zh-CN'][operation] ?? operation)}`, ...wordsOf(draft.findings, call.kind)],
    exit: exitFor(draft.findings),
  }
}

const stringOr = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** Options before JSON before nothing; ARGUMENT_INVALID where a field is none of the kind's. */
function fieldsOf(call: DeclareArguments): Record<string, unknown> {
  const known = Object.keys((call.kind === 'add' ? AddContent : RemoveContent).shape)
  const fields: Record<string, unknown> = {}
  if (call.input !== null) {
    const read = parsedObject(call.input)
    if (read === null) throw new CommandFailure(appError('ARGUMENT_INVALID', { at: '--stdin' }))
    Object.assign(fields, read)
  }
  for (const entry of call.set) {
    const at = entry.indexOf('=')
    if (at < 1) throw new CommandFailure(appError('ARGUMENT_INVALID', { at: '--set field=value' }))
    fields[entry.slice(0, at)] = entry.slice(at + 1) || null
  }
  if (call.idNumber !== null) fields['idNumber'] = call.idNumber
  if (call.name !== null) fields['name'] = call.name
  if (call.operation !== null) fields['operation'] = operationOf(call.operation)
  if (call.on !== null) fields[call.kind === 'add' ? 'insuredFrom' : 'removedOn'] = call.on
  if (call.reason !== null) fields['reason'] = call.reason
  if (call.insurances !== null) fields['insurances'] = call.insurances.split(/[,、]/).map((code) => code.trim()).filter((code) => code !== '').sort()
  if (call.wage !== null) {
    const fen = readFen(call.wage)
    if (fen === null) throw new CommandFailure(appError('ARGUMENT_INVALID', { at: '--wage' }))
    fields['wageFen'] = fen
  }
  const unknown = Object.keys(fields).filter((field) => !known.includes(field))
  if (unknown.length > 0) throw new CommandFailure(appError('ARGUMENT_INVALID', { fields: unknown }))
  return fields
}

function parsedObject(json: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
  } catch {
    return null
  }
}

/** The domain's word, or the manual's: `resume` or 续保. */
const operationOf = (word: string): string => Object.entries(OPERATION_NAMES['zh-CN']).find(([, name]) => name === word)?.[0] ?? word

const wordsOf = (findings: readonly Finding[], kind: DeclarationKind): string[] =>
  findings.filter(({ severity }) => severity !== 'info').map((finding) => {
    const { message, advice } = describeFinding(finding, 'zh-CN', undefined, kind)
    return `  ${finding.severity === 'error' ? '错误' : '提示'} ${message}${advice} [${finding.ruleId}]`
  })

const exitFor = (findings: readonly Finding[]): Outcome['exit'] => (findings.some(({ severity }) => severity === 'error') ? EXIT.refused : EXIT.done)
