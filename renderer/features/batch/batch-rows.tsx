import { Input, Select, Tag, type InputRef } from 'antd'
import { useCallback, useMemo, useRef, useState, type ReactElement } from 'react'
import type { Batch, BatchRow, RowFate } from '../../../shared/domain/batch.ts'
import { SEVERITIES, type Severity } from '../../../shared/domain/finding.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useCodes } from '../../api/use-codes.ts'
import { useRows } from '../../api/use-rows.ts'
import { useSettled } from '../../api/use-settled.ts'
import { countText } from '../../ui/count-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { FindingList } from '../../ui/finding-list.tsx'
import { VirtualGrid } from '../../ui/grid/virtual-grid.tsx'
import { useLocale, useText } from '../../ui/text.ts'
import { useHotkey } from '../../ui/use-hotkey.ts'
import { useBatchColumns } from './batch-columns.tsx'
import { titleOf } from './coverage-note.tsx'
import { LedgerEquation } from './ledger-equation.tsx'

/** Every row of a batch with its findings; the row that the keyboard is on is explained in full below. */
export function BatchRows({ batch }: { readonly batch: Batch }): ReactElement {
  const text = useText()
  const locale = useLocale()
  const codes = useCodes()
  const [fate, setFate] = useState<RowFate | null>(null)
  const [ruleId, setRuleId] = useState<string | null>(null)
  const [severity, setSeverity] = useState<Severity | null>(null)
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState<BatchRow | null>(null)
  const find = useRef<InputRef>(null)
  const search = useSettled(typed.trim())
  const question = useMemo(() => ({ id: batch.id, fate, ruleId, severity, text: search }), [batch.id, fate, ruleId, severity, search])
  const rows = useRows('batch.rows', question)
  const rules = useChannel('batch.rules', { id: batch.id })
  const columns = useBatchColumns(batch)
  useHotkey('Ctrl+F', () => find.current?.focus({ cursor: 'all' }))
  const onActive = useCallback((row: BatchRow) => setActive(row), [])

  const ruleOptions = (rules.data ?? [])
    .filter((rule) => severity === null || rule.severity === severity)
    .map((rule) => ({ value: rule.ruleId, label: text('batch.ruleCount', { name: titleOf(rule.ruleId, locale), rows: countText(rule.rows) }) }))
  // The first row is explained until another is chosen; after a filter the explanation follows what is shown.
  const explained = active ?? rows.rowAt(0) ?? null
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
        <Input ref={find} style={{ width: 240 }} allowClear aria-label={text('batch.search')} placeholder={text('batch.search')} value={typed} onChange={(event) => { setTyped(event.target.value); setActive(null) }} />
        <span className="push tool-count" role="status">
          {rows.total !== null && rows.all !== null && text('grid.shown', { shown: countText(rows.total), all: countText(rows.all) })}
        </span>
      </div>
      <ErrorAlert error={rows.error} />
      <VirtualGrid
        label={text('menu.batch')}
        columns={columns}
        total={rows.total}
        rowAt={rows.rowAt}
        rowKey={(row) => `${row.row}`}
        onRange={rows.onRange}
        onActive={onActive}
        settling={rows.settling}
        question={JSON.stringify(question)}
        empty={<EmptyState why={text('batch.rowsEmpty')} />}
      />
      {explained && (
        <section className="batch-side" aria-live="polite" aria-label={text('batch.rowDetail', { row: explained.row })}>
          {explained.findings.length > 0 ? <FindingList findings={explained.findings} withPlace codes={codes} /> : <p className="quiet">{text('finding.row', { row: explained.row })}:{text('finding.none')}</p>}
          {explained.declarationId && <Tag color="blue">{text('batch.hasDraft')}</Tag>}
        </section>
      )}
    </div>
  )
}
