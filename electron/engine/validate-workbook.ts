import type { Finding } from '../../shared/domain/finding.ts'
import type { ValidationReport } from '../../shared/domain/validation-report.ts'
import { describeFinding } from '../../shared/i18n/findings/describe-finding.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import type { DeclarationKind, GivenMapping, JoinedRows, RuleContext } from '../../shared/rules/index.ts'
import type { Port } from '../workbook/port.ts'
import { checkWorkbook, type CheckedChunk, type CheckOutcome } from './batch-check.ts'
import { markOf, writeMarked } from './batch-marked.ts'
import { openFile, type GivenFile } from './batch-source.ts'
import type { EngineOptions } from './engine.ts'
import type { Job } from './context.ts'

export interface ValidateRequest {
  readonly source: GivenFile
  readonly kind: DeclarationKind
  /** What is known beside the file; without a store nothing. */
  readonly rules: RuleContext
  readonly spawnReader: EngineOptions['spawnReader']
  readonly job: Pick<Job, 'signal' | 'report' | 'breathe'>
  /** Whether the marked copy is wanted too. */
  readonly marked: boolean
  /** The sheet and the columns, where they were said. */
  readonly sheet?: string | undefined
  readonly given?: GivenMapping | null
  readonly recall?: (layout: string) => GivenMapping | null
  /** Every row with its fate, as it is checked. */
  readonly onRow?: (row: CheckedChunk['rows'][number]) => void
}

export interface Validated {
  readonly report: ValidationReport
  readonly marked: Uint8Array<ArrayBuffer> | null
}

type Told = ValidationReport['findings'][number]

/** Checks a workbook as the import does, by the same pipeline, and stores nothing. A refused file is a report with its finding. */
export async function validateWorkbook(request: ValidateRequest): Promise<Result<Validated>> {
  const { rules, job, kind } = request
  const started = performance.now()
  const loaded = await openFile(request.source, request.spawnReader, job.breathe)
  if (!loaded.ok) return loaded
  const { codes } = rules
  // Hundreds of thousands of findings may come of a bad file: each is one object, told once.
  const tell = (finding: Finding): Told => Object.assign(finding, { message: describeFinding(finding, 'zh-CN', codes, kind).message })
  let rowFindings: Told[] = []
  let readerRssMb = 0
  const checked = (reader: Promise<Port>, joined: JoinedRows | null): Promise<CheckOutcome> => checkWorkbook({
    source: loaded.value.source, sha256: loaded.value.sha256, kind, rules, reader, job, joined, given: request.given ?? null,
    ...(request.sheet === undefined ? {} : { sheet: request.sheet }), ...(request.recall ? { recall: request.recall } : {}),
    onReaderMemory: (peakRssMb) => {
      readerRssMb = peakRssMb
    },
    sink: ({ rows }) => {
      for (const row of rows) {
        for (const finding of row.findings) rowFindings.push(tell(finding))
        request.onRow?.(row)
      }
    },
  })
  let outcome = await checked(loaded.value.reader, null)
  if (outcome.ok && outcome.file.joined !== null) {
    // A row for each insurance: the rows are judged once more, now that it is known who belongs together.
    rowFindings = []
    outcome = await checked(request.spawnReader(), outcome.file.joined)
  }
  if (!outcome.ok) return err(outcome.failure)
  const { sheet, headerRow, columns, ledger, fileFindings, coverage, usable } = outcome.file
  const durationMs = Math.round(performance.now() - started)
  const findings = fileFindings.map(tell).concat(usable ? rowFindings : [])
  const report: ValidationReport = {
    file: loaded.value.name, sheet, headerRow, columns: [...columns], rows: ledger, coverage, durationMs, findings,
    peakRssMb: Math.round(Math.max(readerRssMb, process.resourceUsage().maxRSS / 1024)),
  }
  if (!request.marked || sheet === null || headerRow === null) return ok({ report, marked: null })
  const marked = await writeMarked(
    loaded.value.source,
    { sheet, headerRow, sha256: loaded.value.sha256 },
    () => findings.map((finding) => markOf(finding, codes, kind)),
    job.signal, request.spawnReader,
  )
  return marked.ok ? ok({ report, marked: new Uint8Array(marked.value) }) : marked
}
