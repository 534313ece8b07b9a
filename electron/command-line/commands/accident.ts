import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { AccidentContent, emptyAccident, emptyInjured, Injured } from '../../../shared/domain/accident-content.ts'
import type { Accident, AccidentLine } from '../../../shared/domain/accident.ts'
import { ShownState } from '../../../shared/domain/declaration.ts'
import { maskId, maskName } from '../../../shared/domain/mask.ts'
import { describeFinding } from '../../../shared/i18n/findings/describe-finding.ts'
import { UI_CATALOGUE } from '../../../shared/i18n/ui/catalogue.ts'
import { appError } from '../../../shared/result/app-error.ts'
import type { Engine } from '../../engine/engine.ts'
import { CommandFailure, need, type CommandContext, type Outcome } from '../call.ts'
import { EXIT } from '../exit-code.ts'
import { saveBytes } from '../save-bytes.ts'

const stateWord = (state: ShownState): string => UI_CATALOGUE['zh-CN'][`state.${state}`]

/** What standard input may hold: any of the fields, the people by number from the roster or whole. */
const Given = AccidentContent.partial().extend({ injured: z.array(Injured.partial()).max(200).optional() })

/** The report of standard input; ARGUMENT_INVALID names the fields that cannot be read. */
async function readContent(engine: Engine): Promise<AccidentContent> {
  let text = ''
  for await (const chunk of process.stdin) text += String(chunk)
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new CommandFailure(appError('ARGUMENT_INVALID', { at: '标准输入要是 JSON' }))
  }
  const given = Given.safeParse(json)
  if (!given.success) throw new CommandFailure(appError('ARGUMENT_INVALID', { at: given.error.issues.map(({ path }) => path.join('.')).join('、') }))
  const injured: Injured[] = []
  for (const one of given.data.injured ?? []) injured.push({ ...(await fromRoster(one, given.data.occurredAt ?? null, engine)), ...one })
  return { ...emptyAccident(), ...given.data, injured }
}

/** Somebody who is named by number alone is filled in from the roster, where exactly one person has it. */
async function fromRoster({ idNumber }: Partial<Injured>, occurredAt: string | null, engine: Engine): Promise<Injured> {
  if (idNumber === undefined || idNumber.trim() === '') return emptyInjured(randomUUID())
  const [found, ...more] = need(await engine.call('roster.search', { text: idNumber.trim() })).filter((line) => line.idNumber === idNumber.trim().toUpperCase())
  return found && more.length === 0 ? need(await engine.call('accident.injuredOf', { personId: found.id, occurredAt })) : emptyInjured(randomUUID())
}

const saidOf = ({ findings }: Accident): string[] => findings.map((finding) => {
  const { where, message, advice } = describeFinding(finding, 'zh-CN', undefined, 'accident')
  return `  ${finding.severity === 'error' ? '错误' : finding.severity === 'warning' ? '提醒' : '已整理'} ${where}：${message}${advice}`
})

/** A draft of standard input: `{"occurredAt":"2026-11-23 08:40","place":…,"injured":[{"idNumber":…}]}`. Kept also where it is wrong; then exit 1. */
export async function accidentAdd(_: object, context: CommandContext): Promise<Outcome> {
  const engine = await context.engine()
  const report = need(await engine.call('accident.create', { content: await readContent(engine) }))
  const errors = report.findings.filter(({ severity }) => severity === 'error').length
  return {
    json: { accident: report },
    lines: [`已保存工伤快报草稿 ${report.id}：受伤 ${report.content.injured.length} 人，${errors > 0 ? `还有 ${errors} 个错误` : '可以确认提交'}`, ...saidOf(report)],
    exit: errors > 0 ? EXIT.refused : EXIT.done,
  }
}

const lineOf = (line: AccidentLine): string => [line.id, line.occurredAt ?? '时间未填', line.place ?? '地点未填', `${line.names.map(maskName).join('、') || '无人'}`, stateWord(line.shownState), line.bureauReason ?? ''].filter((part) => part !== '').join('  ')

/** 工伤快报确认 as a list, newest first; names are masked unless `--json` asks for data. */
export async function accidentList({ state, text }: { readonly state: string | null; readonly text: string }, context: CommandContext): Promise<Outcome> {
  const wanted = state === null ? null : ShownState.safeParse(state)
  if (wanted && !wanted.success) throw new CommandFailure(appError('ARGUMENT_INVALID', { at: `--state ${ShownState.options.join(' | ')}` }))
  const engine = await context.engine()
  const filter = { text, states: wanted ? [wanted.data] : [], degree: null, from: null, to: null, withFindings: 'any' as const }
  const page = need(await engine.call('accident.page', { filter, sort: null, offset: 0, limit: 1000 }))
  return { json: page, lines: page.total === 0 ? ['没有符合条件的工伤快报。'] : page.items.map(lineOf), exit: EXIT.done }
}

/** One report with its clocks, findings, trail and, where asked, its history. */
export async function accidentShow({ id, history }: { readonly id: string; readonly history: boolean }, context: CommandContext): Promise<Outcome> {
  const engine = await context.engine()
  const report = need(await engine.call('accident.get', { id }))
  const trail = need(await engine.call('accident.trail', { id }))
  const deadlines = need(await engine.call('accident.deadlines', { id })).items[0]?.deadlines ?? []
  const past = history ? need(await engine.call('accident.history', { id })) : []
  const { content } = report
  const clocks = { report: '快报', recognition: '单位申请认定', worker: '职工申请认定' } as const
  return {
    json: { accident: report, trail: trail.entries, deadlines, ...(history && { history: past }) },
    lines: [
      `工伤快报 ${report.id}（${stateWord(report.shownState)}${report.receiptNumber === null ? '' : `，受理编号 ${report.receiptNumber}`}）`,
      `  ${content.occurredAt ?? '时间未填'}  ${content.place ?? '地点未填'}`,
      ...content.injured.map((one, index) => `  ${index + 1}. ${maskName(one.name)} ${maskId(one.idNumber)} ${one.hospital ?? ''} ${one.diagnosis ?? ''}`),
      ...deadlines.map(({ kind, dueAt, left, state }) => `  ${clocks[kind]}：最迟 ${dueAt}，${state === 'done' || state === 'done-late' ? '已办' : kind === 'report' ? `还有 ${Math.floor(left / 60)} 小时` : `还有 ${left} 天`}`),
      ...(report.bureauReason === null ? [] : [`  社保局：${report.bureauReason}`]),
      ...saidOf(report),
      ...trail.entries.map(({ at, code, words, office }) => `  ${at} ${code} ${words}（${office}）`),
      ...past.map(({ revision, at, by, cause }) => `  第 ${revision} 次改动 ${at} ${by} ${cause}`),
    ],
    exit: EXIT.done,
  }
}

/** 确认提交 of one report, or of all that are ready. What has errors or unread warnings is held back and counted. */
export async function accidentConfirm({ ids, allReady, acknowledge, recallMinutes }: { readonly ids: readonly string[]; readonly allReady: boolean; readonly acknowledge: boolean; readonly recallMinutes: number }, context: CommandContext): Promise<Outcome> {
  if ((ids.length === 0) === !allReady) throw new CommandFailure(appError('ARGUMENT_INVALID', { at: '快报编号 | --all-ready' }))
  const engine = await context.engine()
  const ready = { text: '', states: ['ready' as const], degree: null, from: null, to: null, withFindings: 'any' as const }
  const selection = allReady ? { filter: ready, except: [] } : { ids: [...ids] }
  if (acknowledge) need(await engine.call('accident.acknowledge', { selection }))
  const preview = need(await engine.call('accident.preview', { selection }))
  const done = need(await engine.call('accident.confirm', { jobId: randomUUID(), selection, recallMinutes }))
  return {
    json: { preview, ...done },
    lines: [
      `已确认提交 ${done.confirmed} 份（受伤 ${preview.injured} 人${preview.deaths > 0 ? `，其中死亡 ${preview.deaths} 人` : ''}），放入待发送；下次同步时报送`,
      ...(done.heldUntil === null ? [] : [`${recallMinutes} 分钟内可以撤回，到时才会送出`]),
      ...(done.atOnce > 0 ? [`其中 ${done.atOnce} 份的快报时限已近或已过，不等撤回时间，下次同步立即送出`] : []),
      ...(done.held > 0 ? [`没有确认 ${done.held} 份：${[preview.withErrors > 0 ? `有错误 ${preview.withErrors}` : '', preview.unacknowledged > 0 ? `提醒还没看过 ${preview.unacknowledged}（加 --acknowledge 表示都看过了）` : '', preview.otherState > 0 ? `状态不符 ${preview.otherState}` : ''].filter((part) => part !== '').join('，')}`] : []),
    ],
    exit: done.held > 0 ? EXIT.refused : EXIT.done,
  }
}

/** A draft is thrown away, what is queued is taken back, what the bureau has is withdrawn with a reason. */
export async function accidentWithdraw({ id, reason }: { readonly id: string; readonly reason: string }, context: CommandContext): Promise<Outcome> {
  const engine = await context.engine()
  const report = need(await engine.call('accident.remove', { id, reason }))
  return { json: { accident: report }, lines: [report.state === 'void' ? `工伤快报 ${id} 已作废，没有报送` : `已登记撤回工伤快报 ${id}，下次同步时送出`], exit: EXIT.done }
}

/** 补充 to a report that the bureau has. */
export async function accidentSupplement({ id, words }: { readonly id: string; readonly words: string }, context: CommandContext): Promise<Outcome> {
  const engine = await context.engine()
  const report = need(await engine.call('accident.supplement', { id, words, about: null }))
  return { json: { accident: report }, lines: [`补充已放入待发送，下次同步时报送（共 ${report.supplements.length} 条补充）`], exit: EXIT.done }
}

/** 工伤事故快报（备案表）, or with `recognition` 工伤认定申请表 of everybody. */
export async function accidentReport({ id, file, recognition }: { readonly id: string; readonly file: string; readonly recognition: boolean }, context: CommandContext): Promise<Outcome> {
  const engine = await context.engine()
  const paper = need(await engine.call('accident.paper', { jobId: randomUUID(), id, paper: recognition ? 'recognition' : 'report', key: null }))
  const saved = saveBytes(file, need(await engine.call('document.bytes', { documentId: paper.documentId })).bytes)
  return { json: { file: saved, pages: paper.pages }, lines: [`${recognition ? '工伤认定申请表' : '工伤事故快报（备案表）'} ${paper.pages ?? 0} 页 → ${saved}`], exit: EXIT.done }
}
