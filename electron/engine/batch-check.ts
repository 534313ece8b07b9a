import type { BatchColumn, Coverage, Ledger, RowFate } from '../../shared/domain/batch.ts'
import type { Finding } from '../../shared/domain/finding.ts'
import type { SheetRow } from '../../shared/domain/sheet-row.ts'
import type { AppError } from '../../shared/result/app-error.ts'
import { coverageOf, createAddChecker, createRemoveChecker, findHeader, type DeclarationKind, type GivenMapping, type HeaderHints, type JoinedRows, type RowChecker, type RuleContext } from '../../shared/rules/index.ts'
import type { BatchLayout } from '../db/queries/batch-layout.ts'
import { rowsOf } from '../workbook/cells.ts'
import type { Port } from '../workbook/port.ts'
import { readInProcess } from '../workbook/read-in-process.ts'
import type { ReadSummary, WorkbookSource } from '../workbook/read/read-outcome.ts'
import type { RowChunk } from '../workbook/row-chunk.ts'
import type { Job } from './context.ts'
import { hiddenParts } from './hidden-parts.ts'

/** What the pipeline needs: one way to check a workbook, whether its rows are stored or not. */
export interface CheckOptions {
  readonly source: WorkbookSource
  /** Hex; the reader must have read these very bytes. */
  readonly sha256: string
  readonly kind: DeclarationKind
  readonly rules: RuleContext
  /** The reading process, which is started while the file is looked at; used up by this. */
  readonly reader: Promise<Port>
  readonly job: Pick<Job, 'signal' | 'report' | 'breathe'>
  /** Awaited: a slow sink slows the reading. */
  readonly sink: (chunk: CheckedChunk) => Promise<void> | void
  /** The sheet that the clerk chose, by its name. */
  readonly sheet?: string
  /** What the clerk said of the sheet's columns. */
  readonly given?: GivenMapping | null
  /** What is remembered of a layout. */
  readonly recall?: (layout: string) => GivenMapping | null
  /** The people of a long list, as a first reading found them. */
  readonly joined?: JoinedRows | null
  /** The reading process's largest resident memory, in MiB. */
  readonly onReaderMemory?: (peakRssMb: number) => void
}

/** A chunk of the sheet with what was made of its rows; titles, header and blank rows are in `cells` alone. */
export interface CheckedChunk {
  readonly cells: RowChunk
  readonly rows: readonly { readonly row: number; readonly fate: RowFate; readonly findings: readonly Finding[] }[]
}

export interface CheckedFile {
  /** False where the file was refused, has no header or no rows: then nothing of it counts. */
  readonly usable: boolean
  readonly sheet: string | null
  readonly headerRow: number | null
  readonly dateSystem: 1900 | 1904
  readonly columns: readonly BatchColumn[]
  /** How the sheet was understood. */
  readonly layout: BatchLayout
  /** People of several rows, one for each insurance: then the rows are to be judged again, together. */
  readonly joined: JoinedRows | null
  readonly ledger: Ledger
  /** Of the file and its header, in the order of the rows, those of the whole file first. */
  readonly fileFindings: readonly Finding[]
  readonly coverage: Coverage
}

export type CheckOutcome = { readonly ok: true; readonly file: CheckedFile } | { readonly ok: false; readonly failure: AppError }

/** With so many rows a header can be told. */
const HEAD_ROWS = 20
/** So many of those that came with them are looked at, to tell columns by what is in them. */
const SAMPLE_ROWS = 200
/** Checking goes on for this long before others of the process get their turn. */
const STRETCH_MS = 7

const fileFinding = (ruleId: Finding['ruleId'], params: Finding['params']): Finding => ({ ruleId, severity: 'error', row: null, column: null, field: null, value: null, params })

/**
 * Reads a workbook in the reading process, finds its header, checks every row by the rules and hands the rows on, chunk by
 * chunk and in order. What is wrong with the file is in the answer as findings; `failure` is what keeps it from being
 * read at all: FILE_NOT_FOUND, FILE_LOCKED, CANCELLED, READER_DIED.
 */
export async function checkWorkbook(options: CheckOptions): Promise<CheckOutcome> {
  const { job } = options
  const sheet = new SheetCheck(options)
  const stop = new AbortController()
  const cancel = (): void => stop.abort()
  job.signal.addEventListener('abort', cancel, { once: true })
  if (job.signal.aborted) stop.abort()
  try {
    job.report('opening', 0, null)
    const outcome = await readInProcess(
      await options.reader,
      options.source,
      {
        signal: stop.signal,
        ...(options.sheet === undefined ? {} : { sheet: options.sheet }),
        onSheet: (head) => sheet.begin(head.sheetName, head.epoch1904),
        onProgress: ({ stage, fraction }) => stage === 'strings' && job.report('opening', Math.round(fraction * 100), 100),
        ...(options.onReaderMemory ? { onPeakMemory: options.onReaderMemory } : {}),
      },
      async (chunk) => {
        await sheet.take(chunk)
        if (sheet.headerless) stop.abort()
      },
    )
    if (outcome.ok && outcome.summary.sha256 !== options.sha256) return { ok: true, file: sheet.refused([fileFinding('FILE_UNREADABLE', { looksLike: 'xlsx', reason: 'changed-while-reading', wayOut: 'export-again' })]) }
    if (outcome.ok) return { ok: true, file: await sheet.end(outcome.summary) }
    if (sheet.headerless && !job.signal.aborted) return { ok: true, file: sheet.refused(sheet.headerFindings) }
    if (outcome.refusal) return { ok: true, file: sheet.refused([fileFinding(outcome.refusal.ruleId, outcome.refusal.params)]) }
    return { ok: false, failure: outcome.failure }
  } finally {
    job.signal.removeEventListener('abort', cancel)
  }
}

/** One sheet on its way through: header first, then row by row. */
class SheetCheck {
  readonly #options: CheckOptions
  readonly #ledger = { total: 0, ready: 0, warned: 0, wrong: 0, duplicate: 0 }
  #head: RowChunk[] = []
  #headRows: SheetRow[] = []
  #checker: RowChecker<unknown> | null = null
  #columns: readonly BatchColumn[] = []
  #headerRow: number | null = null
  #layout: BatchLayout = { sheets: [], fixed: {}, headerRows: 1, layout: '', source: 'found', joined: false }
  #sheetName: string | null = null
  #epoch1904 = false
  #hiddenRows = { count: 0, first: 0 }
  headerFindings: readonly Finding[] = []
  headerless = false

  constructor(options: CheckOptions) {
    this.#options = options
  }

  begin(sheetName: string, epoch1904: boolean): void {
    this.#sheetName = sheetName
    this.#epoch1904 = epoch1904
  }

  async take(chunk: RowChunk): Promise<void> {
    if (this.headerless) return
    if (this.#checker === null) {
      this.#head.push(chunk)
      for (const row of rowsOf(chunk)) if (this.#headRows.length < SAMPLE_ROWS) this.#headRows.push(row)
      if (this.#headRows.length < HEAD_ROWS) return
      await this.#findHeader()
    } else await this.#check(this.#checker, chunk)
  }

  async end({ template, hiddenColumns, sheets }: Pick<ReadSummary, 'template' | 'hiddenColumns' | 'sheets'>): Promise<CheckedFile> {
    this.#layout = { ...this.#layout, sheets }
    if (this.#checker === null && !this.headerless) await this.#findHeader()
    if (template !== null && !this.headerless) {
      // Only now is it known whether the file was made from a template of ours.
      const again = findHeader(this.#headRows, this.#options.kind, this.#options.rules.codes, this.#options.rules.profile, { template, ...this.#hints() })
      this.headerFindings = again.findings
      this.headerless = again.headerRow === null
    }
    if (this.headerless || this.#checker === null) return this.refused(this.headerFindings)
    if (this.#ledger.total === 0) return this.refused([...this.headerFindings, fileFinding('FILE_EMPTY', { looksLike: 'xlsx', wayOut: 'fill-in' })])
    const joined = this.#options.joined ? null : this.#checker.joined()
    return { ...this.#facts(), usable: true, joined, ledger: { ...this.#ledger }, fileFindings: inOrder([...this.headerFindings, ...hiddenParts(this.#hiddenRows, this.#columns, hiddenColumns), ...this.#checker.fileFindings()]), coverage: this.#checker.coverage() }
  }

  /** Nothing of the file counts. */
  refused(findings: readonly Finding[]): CheckedFile {
    return { ...this.#facts(), usable: false, joined: null, ledger: { total: 0, ready: 0, warned: 0, wrong: 0, duplicate: 0 }, fileFindings: inOrder(findings), coverage: coverageOf(this.#options.kind, this.#options.rules) }
  }

  #facts(): Pick<CheckedFile, 'sheet' | 'headerRow' | 'dateSystem' | 'columns' | 'layout'> {
    return { sheet: this.#sheetName, headerRow: this.#headerRow, dateSystem: this.#epoch1904 ? 1904 : 1900, columns: this.#columns, layout: this.#layout }
  }

  #hints(): HeaderHints {
    const { given, recall } = this.#options
    return { ...(given ? { given } : {}), ...(recall ? { recall } : {}) }
  }

  async #findHeader(): Promise<void> {
    const { kind, rules } = this.#options
    const header = findHeader(this.#headRows, kind, rules.codes, rules.profile, this.#hints())
    this.#layout = { ...this.#layout, fixed: header.fixed, headerRows: header.headerRows, layout: header.layout, source: header.source }
    this.headerFindings = header.findings
    this.#headerRow = header.headerRow
    this.#columns = header.columns
    this.headerless = header.headerRow === null
    if (this.headerless) return
    this.#checker = rowCheckerOf(kind, { columns: header.columns, context: rules, headerFindings: header.findings, dateSystem: this.#epoch1904 ? 1904 : 1900, fixed: header.fixed, joined: this.#options.joined ?? null })
    const waiting = this.#head
    this.#head = []
    for (const chunk of waiting) await this.#check(this.#checker, chunk)
  }

  async #check(checker: RowChecker<unknown>, chunk: RowChunk): Promise<void> {
    const { job, sink } = this.#options
    const rows: { row: number; fate: RowFate; findings: readonly Finding[] }[] = []
    let since = performance.now()
    for (const row of rowsOf(chunk)) {
      if (row.row <= (this.#headerRow ?? 0)) continue
      const { blank, fate, findings } = checker.check(row)
      if (blank) continue
      rows.push({ row: row.row, fate, findings })
      if (row.hidden) this.#hiddenRows = { count: this.#hiddenRows.count + 1, first: this.#hiddenRows.first || row.row }
      this.#ledger.total++
      this.#ledger[fate]++
      if ((rows.length & 31) === 0 && performance.now() - since > STRETCH_MS) {
        await job.breathe()
        since = performance.now()
      }
    }
    // What comes next — packing and storing — is a stretch of its own.
    await job.breathe()
    await sink({ cells: chunk, rows })
    job.report('checking', this.#ledger.total, chunk.fraction > 0 ? Math.max(this.#ledger.total, Math.round(this.#ledger.total / chunk.fraction)) : null)
  }
}

/** The checker of a kind; the content of its rows is not looked at here. */
export const rowCheckerOf = (kind: DeclarationKind, input: Parameters<typeof createAddChecker>[0]): RowChecker<unknown> => (kind === 'add' ? createAddChecker(input) : createRemoveChecker(input))

const inOrder = (findings: readonly Finding[]): Finding[] => [...findings].sort((a, b) => (a.row ?? 0) - (b.row ?? 0))
