import { Input as TextInput, Select, type InputRef } from 'antd'
import { useCallback, useEffect, useMemo, useRef, useState, type ReactElement } from 'react'
import type { Batch, BatchRow, RowFate } from '../../../shared/domain/batch.ts'
import { SEVERITIES, type Severity } from '../../../shared/domain/finding.ts'
import type { Input } from '../../../shared/ipc/contract.ts'
import type { CodeNames } from '../../../shared/i18n/findings/describe-finding.ts'
import { call } from '../../api/client.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useRows } from '../../api/use-rows.ts'
import { useSettled } from '../../api/use-settled.ts'
import { countText } from '../../ui/count-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import type { GridSort } from '../../ui/grid/grid-column.ts'
import { useLocale, useText } from '../../ui/text.ts'
import { useHotkey } from '../../ui/use-hotkey.ts'
import { titleOf } from './coverage-note.tsx'
import { LedgerEquation } from './ledger-equation.tsx'
import { MendBar } from './mend-bar.tsx'
import { RowDetail } from './row-detail.tsx'
import { missingColumns } from './missing-columns.ts'
import { SheetGrid, type SheetTarget } from './sheet-grid.tsx'
import { useMending } from './use-mending.ts'

/** A row of the sheet by its number, and a column of it. */
export interface RowPlace {
  readonly row: number
  readonly column: string | null
}

interface BatchRowsProps {
  readonly batch: Batch
  readonly codes: CodeNames
  readonly place: RowPlace | null
}

/** Every row of a batch with its findings; the row that the keyboard is on is explained in full below. */
export function BatchRows({ batch, codes, place }: BatchRowsProps): ReactElement {
  const text = useText()
  const locale = useLocale()
  const [fate, setFate] = useState<RowFate | null>(null)
  const [ruleId, setRuleId] = useState<string | null>(null)
  const [severity, setSeverity] = useState<Severity | null>(null)
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState<BatchRow | 'awaited' | null>(null)
  const find = useRef<InputRef>(null)
  const search = useSettled(typed.trim())
  const question = useMemo(() => ({ id: batch.id, fate, ruleId, severity, text: search }), [batch.id, fate, ruleId, severity, search])
  const [sort, setSort] = useState<GridSort | null>(null)
  const sorted = useMemo(() => ({ ...question, sort: sort === null ? null : { by: sort.field, descending: sort.descending } }), [question, sort])
  const rows = useRows('batch.rows', sorted)
  const mender = useMending(batch.id)
  const scope = useMemo(() => ({ fate, ruleId, severity }), [fate, ruleId, severity])
  const rules = useChannel('batch.rules', { id: batch.id })
  const columns = useMemo(() => [...batch.columns].sort((left, right) => Number(right.field === 'name') - Number(left.field === 'name') || Number(right.field === 'idNumber') - Number(left.field === 'idNumber')), [batch.columns])
  const rowNumbers = useCallback((first: number, last: number) => rowsBetween(sorted, first, last), [sorted])
  useHotkey('Ctrl+F', () => find.current?.focus({ cursor: 'all' }))
  const onActive = useCallback((row: BatchRow | null) => setActive(row ?? 'awaited'), [])
  const [target, setTarget] = useState<SheetTarget | null>(null)
  // A link to a row leads to it in the order of the file, with nothing filtered away.
  useEffect(() => {
    if (place === null) return
    let current = true
    void call('batch.place', { id: batch.id, row: place.row }).then(({ index }) => current && index !== null && setTarget({ index, ...place }), () => undefined)
    return () => {
      current = false
    }
  }, [batch.id, place])
  const missing = missingColumns(batch, locale)
  const blocked = missing !== '' ? text('batch.rowBlocked', { fields: missing }) : batch.fileFindings.some((finding) => finding.severity === 'error') ? text('batch.rowBlockedOther') : null

  const ruleOptions = (rules.data ?? [])
    .filter((rule) => severity === null || rule.severity === severity)
    .map((rule) => ({ value: rule.ruleId, label: text('batch.ruleCount', { name: titleOf(rule.ruleId, locale), rows: countText(rule.rows) }) }))
  // The first row is explained until another is chosen; after a filter the explanation follows what is shown.
  const chosen = active === 'awaited' ? null : (active ?? rows.rowAt(0) ?? null)
  const explained = chosen === null ? null : (mender.latest(rowsNow(rows.rowAt, chosen)) ?? null)
  return (
    <div className="batch-split">
      <LedgerEquation ledger={batch.ledger} fate={fate} onFate={(next) => { setFate(next); setActive(null) }} />
      <div className="tool-line">
        <Select
          aria-label={text('batch.rule')}
          placeholder={text('batch.rule')}
          style={{ width: 280 }}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          value={ruleId}
          options={ruleOptions}
          onChange={(value: string | undefined) => { setRuleId(value ?? null); setActive(null) }}
        />
        <Select
          aria-label={text('confirm.findingFilter')}
          placeholder={text('confirm.findingFilter')}
          style={{ width: 120 }}
          allowClear
          value={severity}
          options={SEVERITIES.map((value) => ({ value, label: text(`severity.${value}`) }))}
          onChange={(value: Severity | undefined) => { setSeverity(value ?? null); setRuleId(null); setActive(null) }}
        />
        <TextInput ref={find} style={{ width: 240 }} allowClear aria-label={text('batch.search')} placeholder={text('batch.search')} value={typed} onChange={(event) => { setTyped(event.target.value); setActive(null) }} />
        <span className="push tool-count" role="status">
          {rows.total !== null && rows.all !== null && text('grid.shown', { shown: countText(rows.total), all: countText(rows.all) })}
        </span>
      </div>
      <ErrorAlert error={rows.error} />
      <MendBar batch={batch} mender={mender} scope={scope} />
      <SheetGrid
        kind={batch.kind}
        label={text('menu.batch')}
        columns={columns}
        codes={codes}
        total={rows.total}
        rowAt={rows.rowAt}
        onRange={rows.onRange}
        onActive={onActive}
        rowNumbers={rowNumbers}
        mender={mender}
        sort={sort}
        onSort={(next) => { setSort(next); setActive(null) }}
        settling={rows.settling}
        question={JSON.stringify(sorted)}
        target={target}
        blocked={blocked}
        empty={<EmptyState why={text('batch.rowsEmpty')} />}
      />
      <p className="quiet mend-keys">{text('mend.keys')}</p>
      {explained && (
        <RowDetail
          batch={batch} row={explained} codes={codes} blocked={blocked}
          onCell={(column) => setTarget({ index: indexOfRow(rows.rowAt, explained.row) ?? 0, row: explained.row, column })}
          onFix={(column, fixed) => void mender.write('fix', [{ row: explained.row, column, text: fixed }])}
        />
      )}
    </div>
  )
}

/** Where a row stands in the list; null where its page is not there. */
function indexOfRow(rowAt: (index: number) => BatchRow | undefined, number: number): number | null {
  for (let index = 0; index <= number; index++) if (rowAt(index)?.row === number) return index
  return null
}

/** The row as the list has it now: what was said of it may have changed since it was chosen. */
const rowsNow = (rowAt: (index: number) => BatchRow | undefined, chosen: BatchRow): BatchRow => rowAt(indexOfRow(rowAt, chosen.row) ?? -1) ?? chosen

const MOST_AT_ONCE = 1_000

/** A stretch of the list, also of what is not on the screen. */
async function rowsBetween(question: Omit<Input<'batch.rows'>, 'offset' | 'limit'>, first: number, last: number): Promise<readonly BatchRow[]> {
  const rows: BatchRow[] = []
  for (let offset = first; offset <= last; offset += MOST_AT_ONCE) {
    const page = await call('batch.rows', { ...question, offset, limit: Math.min(MOST_AT_ONCE, last - offset + 1) })
    rows.push(...page.items)
  }
  return rows
}
