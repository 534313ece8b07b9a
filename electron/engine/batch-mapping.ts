import type { Batch } from '../../shared/domain/batch.ts'
import { columnIndexOf } from '../../shared/domain/column-index.ts'
import type { DeclarationKind } from '../../shared/domain/declaration-kind.ts'
import type { SheetRow } from '../../shared/domain/sheet-row.ts'
import { TEMPLATE_INSURANCES } from '../../shared/i18n/template/template-columns.ts'
import type { SheetMapping } from '../../shared/ipc/batch-mend.ts'
import type { MappingWords } from '../../shared/ipc/mapping-words.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { FIELDS_OF, findHeader, type FoundHeader, type GivenMapping } from '../../shared/rules/index.ts'
import type { BatchLayout } from '../db/queries/batch-layout.ts'
import { readBatchFile } from '../db/queries/batch-file.ts'
import { readBatchLayout } from '../db/queries/batch-layout.ts'
import { findBatch, type StoredBatch } from '../db/queries/batch.ts'
import { appendJournal } from '../db/queries/journal.ts'
import { rowsOf } from '../workbook/cells.ts'
import { readInProcess } from '../workbook/read-in-process.ts'
import type { WorkbookSource } from '../workbook/read/read-outcome.ts'
import { rereadBatch } from './batch-import.ts'
import { recalled, rememberMapping } from './batch-memory.ts'
import { overlayOf } from './batch-overlay.ts'
import { readAnew, recheckBatch } from './batch-revise.ts'
import { chunksOf } from './batch-chunks.ts'
import { openFile, type GivenFile } from './batch-source.ts'
import { inTurn } from './batch-turn.ts'
import { givenBy } from './given-by.ts'
import type { EngineContext, Job } from './context.ts'
import { actorOf } from './declaration-actor.ts'

const ROWS_SHOWN = 12
const ROWS_LOOKED_AT = 200
const SAMPLES = 3

/** How the sheet of a batch was understood. Of a broken one: how its kept file would be. */
export async function mappingOf(id: string, context: EngineContext): Promise<Result<SheetMapping>> {
  const found = findBatch(context.database, id)
  if (!found) return err(appError('NOT_FOUND', { what: 'batch' }))
  const { batch, seq } = found
  const layout = readBatchLayout(context.database, seq)
  if (batch.state !== 'broken') {
    const rows = await firstRows(found, context)
    return ok(viewOf(batch.kind, batch.sheet, rows, { headerRow: batch.headerRow, columns: batch.columns, missing: missingOf(batch) }, layout, context))
  }
  const bytes = readBatchFile(context.database, seq)
  if (bytes === null) return err(appError('NOT_FOUND', { what: 'file' }))
  const peeked = await peek({ bytes }, batch.sheet === '' ? null : batch.sheet, context)
  if (!peeked.ok) return peeked
  const header = findHeader(peeked.value.rows, batch.kind, context.codes, context.profile)
  return ok(viewOfFound(batch.kind, peeked.value, header, context))
}

/** How a file would be understood; nothing of it is stored. */
export async function inspectFile(request: { readonly kind: DeclarationKind; readonly source: GivenFile; readonly sheet: string | null }, job: Job, context: EngineContext): Promise<Result<SheetMapping>> {
  const file = await openFile(request.source, context.spawnReader, job.breathe)
  if (!file.ok) return file
  ;(await file.value.reader).close()
  const peeked = await peek(file.value.source, request.sheet, context)
  if (!peeked.ok) return peeked
  const header = findHeader(peeked.value.rows, request.kind, context.codes, context.profile, { recall: (layout) => recalled(request.kind, layout, context) })
  return ok(viewOfFound(request.kind, peeked.value, header, context))
}

export interface MappingRequest extends MappingWords {
  readonly id: string
  readonly remember: boolean
}

/** Reads a batch by the clerk's words: its rows are judged anew. Another sheet, or a file that was refused before, is read from the kept file. */
export async function remapBatch(request: MappingRequest, job: Job, context: EngineContext): Promise<Result<Batch>> {
  const actor = actorOf(context)
  if (!actor.ok) return actor
  const found = findBatch(context.database, request.id)
  if (!found) return err(appError('NOT_FOUND', { what: 'batch' }))
  const { batch, seq } = found
  const given: GivenMapping = givenBy(request) ?? { columns: {}, fixed: {}, by: 'person' }
  const otherSheet = request.sheet !== null && request.sheet !== batch.sheet
  if (batch.state === 'reading') return err(appError('STATE_CONFLICT', { reason: 'still-reading' }, true))
  if (batch.drafts > 0 && (otherSheet || (request.headerRow !== null && request.headerRow !== batch.headerRow))) return err(appError('STATE_CONFLICT', { reason: 'has-drafts' }))
  if (batch.state === 'broken' || otherSheet) {
    const words = { ...(request.sheet === null ? {} : { sheet: request.sheet }), given: otherSheet && Object.keys(request.columns).length === 0 ? null : given, remember: request.remember }
    return inTurn(context.database, seq, () => rereadBatch(request.id, job, context, words))
  }
  return inTurn(context.database, seq, async () => {
    const header = await readAnew(found, given, { codes: context.codes, profile: context.profile }, context)
    if (header.headerRow === null) return err(appError('ARGUMENT_INVALID', { fields: ['headerRow'] }))
    const layout: BatchLayout = { ...readBatchLayout(context.database, seq), fixed: header.fixed, headerRows: header.headerRows, layout: header.layout, source: 'person' }
    await recheckBatch(found, { headerRow: header.headerRow, columns: header.columns, headerFindings: header.findings, layout }, job, context, () => {
      if (request.remember) rememberMapping(batch.kind, layout, header.columns, actor.value, context)
      appendJournal(context.database, { at: actor.value.at, actor: actor.value.by, action: 'batch.remapped', subject: batch.id, detail: { columns: Object.keys(request.columns).length, fixed: Object.keys(request.fixed).length } })
    })
    context.changed('batch')
    const after = findBatch(context.database, request.id)
    return after ? ok(after.batch) : err(appError('NOT_FOUND', { what: 'batch' }))
  })
}

const missingOf = (batch: Batch): string[] => batch.fileFindings.filter(({ ruleId }) => ruleId === 'COLUMN_MISSING').map(({ field }) => field ?? '')

async function firstRows(found: StoredBatch, context: EngineContext): Promise<SheetRow[]> {
  const rows: SheetRow[] = []
  const overlay = overlayOf(found.seq, context)
  for await (const stored of chunksOf(found.seq, context)) {
    for (const row of rowsOf(overlay.cellsOf(stored))) if (rows.length < ROWS_LOOKED_AT) rows.push(row)
    if (rows.length >= ROWS_LOOKED_AT) break
  }
  return rows
}

interface Peeked {
  readonly sheet: string | null
  readonly sheets: BatchLayout['sheets']
  readonly rows: readonly SheetRow[]
}

/** Looks at the first rows of a sheet in a reading process of its own. The sheets are known where the file was short enough to be read to its end. */
async function peek(source: WorkbookSource, sheet: string | null, context: EngineContext): Promise<Result<Peeked>> {
  const rows: SheetRow[] = []
  const stop = new AbortController()
  let name: string | null = null
  let listed: BatchLayout['sheets'] = []
  const outcome = await readInProcess(
    await context.spawnReader(), source,
    {
      signal: stop.signal,
      ...(sheet === null ? {} : { sheet }),
      onSheet: (head) => {
        name = head.sheetName
        listed = head.sheets ?? []
      },
    },
    (chunk) => {
      for (const row of rowsOf(chunk)) if (rows.length < ROWS_LOOKED_AT) rows.push(row)
      if (rows.length >= ROWS_LOOKED_AT) stop.abort()
    },
  )
  if (outcome.ok) return ok({ sheet: outcome.summary.sheetName, sheets: outcome.summary.sheets, rows })
  if (rows.length > 0) return ok({ sheet: name, sheets: listed, rows })
  if (outcome.refusal) return err(appError(outcome.refusal.ruleId, outcome.refusal.params))
  return err(outcome.failure ?? appError('FILE_UNREADABLE'))
}

function viewOfFound(kind: DeclarationKind, { sheet, sheets, rows }: Peeked, header: FoundHeader, context: EngineContext): SheetMapping {
  const layout: BatchLayout = { sheets, fixed: header.fixed, headerRows: header.headerRows, layout: header.layout, source: header.source, joined: false }
  const missing = header.findings.filter(({ ruleId }) => ruleId === 'COLUMN_MISSING').map(({ field }) => field ?? '')
  return viewOf(kind, sheet, rows, { headerRow: header.headerRow, columns: header.columns, missing }, layout, context)
}

function viewOf(kind: DeclarationKind, sheet: string | null, rows: readonly SheetRow[], read: Pick<SheetMapping, 'headerRow' | 'missing'> & Pick<Batch, 'columns'>, layout: BatchLayout, { profile }: EngineContext): SheetMapping {
  const below = rows.filter(({ row }) => row > (read.headerRow ?? 0))
  const width = Math.min(60, Math.max(0, ...rows.slice(0, ROWS_SHOWN).map((row) => row.width)))
  return {
    kind, sheet, sheets: [...layout.sheets], headerRow: read.headerRow, headerRows: layout.headerRows, source: layout.source, fixed: { ...layout.fixed }, missing: [...read.missing],
    columns: read.columns.map((column) => ({ ...column, samples: samplesOf(below, columnIndexOf(column.column)) })),
    fields: fieldsOf(kind).map((field) => ({ field, required: profile.required[kind].includes(field) })),
    head: rows.slice(0, ROWS_SHOWN).map((row) => ({ row: row.row, cells: Array.from({ length: width }, (_, column) => row.text(column).slice(0, 60)) })),
  }
}

/** Every field that a column of this kind may hold. */
function fieldsOf(kind: DeclarationKind): string[] {
  const plain: string[] = FIELDS_OF[kind].filter((field) => field !== 'insurances')
  return [...plain, 'insurances', ...TEMPLATE_INSURANCES.map((code) => `insurance.${code}`), ...TEMPLATE_INSURANCES.flatMap((code) => [`way.${code}`, `policy.${code}`])]
}

/** The first different texts of a column. */
function samplesOf(rows: readonly SheetRow[], column: number): string[] {
  const samples = new Set<string>()
  for (const row of rows) {
    const text = row.text(column).trim()
    if (text !== '') samples.add(text.slice(0, 60))
    if (samples.size >= SAMPLES) break
  }
  return [...samples]
}
