import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import type { ValidationReport } from '../../../shared/domain/validation-report.ts'
import type { MappingWords } from '../../../shared/ipc/mapping-words.ts'
import { need, type CommandContext, type Outcome } from '../call.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import { saveBytes } from '../save-bytes.ts'
import { validateWithoutStore } from '../../engine/validate-without-store.ts'
import { spawnReaderChild } from '../../workbook/reader-child.ts'

export interface ValidateArguments {
  readonly file: string
  readonly kind: 'add' | 'remove'
  readonly today: string | null
  readonly marked: string | null
  readonly readerEntry: string
  readonly words?: MappingWords | undefined
}

const FINDINGS_SHOWN = 40

/** Checks a workbook on the spot. With a store in `--data` its roster serves; without, those rules are listed as not checked. */
export async function validate(call: ValidateArguments, context: CommandContext): Promise<Outcome> {
  const source = { path: resolve(call.file) }
  const { report, marked } = context.hasStore()
    ? need(await (await context.engine()).call('batch.validate', { jobId: randomUUID(), kind: call.kind, source, today: call.today, marked: call.marked !== null, ...(call.words ? { words: call.words } : {}) }))
    : need(await validateWithoutStore({ source, kind: call.kind, today: call.today, marked: call.marked !== null, words: call.words, resourcesFolder: context.resourcesFolder, spawnReader: () => spawnReaderChild(call.readerEntry) }))
  const saved = call.marked !== null && marked !== null ? saveBytes(call.marked, marked) : null
  return { json: report, lines: [...describe(report), ...(saved ? [`标注好的工作簿 → ${saved}`] : [])], exit: exitOf(report) }
}

/** A file that could not be read at all is unusable (2); errors in what was read are findings (1). */
export function exitOf(report: ValidationReport): ExitCode {
  const errors = report.findings.filter((finding) => finding.severity === 'error')
  if (errors.some((finding) => finding.ruleId.startsWith('FILE_') && finding.ruleId !== 'FILE_EMPTY')) return EXIT.unusable
  return errors.length > 0 ? EXIT.refused : EXIT.done
}

export function describe(report: ValidationReport): string[] {
  const { total, ready, warned, wrong, duplicate } = report.rows
  const shown = report.findings.filter((finding) => finding.severity !== 'info')
  return [
    `${report.file}${report.sheet ? ` / ${report.sheet}` : ''}:共 ${total} 行 = 可申报 ${ready} + 有提示 ${warned} + 有错误 ${wrong} + 重复 ${duplicate}`,
    ...shown.slice(0, FINDINGS_SHOWN).map((finding) => `  ${finding.severity === 'error' ? '错误' : '提示'} ${finding.row === null ? '' : `第 ${finding.row} 行`}${finding.column ? ` ${finding.column} 列` : ''} ${finding.message} [${finding.ruleId}]`),
    ...(shown.length > FINDINGS_SHOWN ? [`  …… 还有 ${shown.length - FINDINGS_SHOWN} 条,用 --json 看全部,或用 --marked 生成标注好的工作簿`] : []),
    ...(report.coverage.notChecked.length > 0 ? [`没有核对的规则 ${report.coverage.notChecked.length} 条(本机没有花名册等资料;先 login、sync 再核对)`] : []),
    `用时 ${Math.round(report.durationMs)} 毫秒`,
  ]
}
