import { Alert, App, AutoComplete, Button, Checkbox, Drawer, Select, Skeleton } from 'antd'
import { useState, type ReactElement } from 'react'
import { columnLetter } from '../../../shared/domain/column-letter.ts'
import type { SheetMapping } from '../../../shared/ipc/batch-mend.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useJob } from '../../api/jobs.ts'
import { useChannel } from '../../api/use-channel.ts'
import { countText } from '../../ui/count-text.ts'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { useLocale, useText } from '../../ui/text.ts'
import { columnFieldLabel } from './column-field.ts'
import { useFixedOptions } from './use-fixed-options.ts'
import { MappingTable } from './mapping-table.tsx'

interface MappingDrawerProps {
  readonly id: string
  readonly open: boolean
  readonly onClose: () => void
}

/** 列对应: how the sheet is read, corrected by choosing, and the batch checked anew. */
export function MappingDrawer({ id, open, onClose }: MappingDrawerProps): ReactElement {
  const text = useText()
  const { data, error, isLoading } = useChannel('batch.mapping', { id }, { enabled: open })
  return (
    <Drawer open={open} onClose={onClose} size={980} title={text('mapping.title')} destroyOnHidden>
      <ErrorAlert error={appErrorOf(error)} />
      {isLoading && <Skeleton active />}
      {data && <MappingForm key={`${data.sheet} ${data.headerRow}`} id={id} mapping={data} onClose={onClose} />}
    </Drawer>
  )
}

/** The headings of the row that the clerk chose: where nothing was found there are no columns yet. */
function columnsOf(mapping: SheetMapping, headerRow: number | null): SheetMapping['columns'] {
  if (headerRow === mapping.headerRow) return mapping.columns
  const header = mapping.head.find(({ row }) => row === headerRow)
  const below = mapping.head.filter(({ row }) => row > (headerRow ?? 0))
  const width = Math.max(0, ...mapping.head.map(({ cells }) => cells.length))
  return Array.from({ length: width }, (_, index) => {
    const column = columnLetter(index)
    const known = mapping.columns.find((one) => one.column === column)
    return { column, header: header?.cells[index] ?? '', field: known?.field ?? null, ...(known?.by ? { by: known.by, certainty: known.certainty ?? 0 } : {}), samples: below.slice(0, 3).flatMap(({ cells }) => cells[index] || []) }
  }).filter(({ header: heading, samples }) => heading !== '' || samples.length > 0)
}

function MappingForm({ id, mapping, onClose }: { readonly id: string; readonly mapping: SheetMapping; readonly onClose: () => void }): ReactElement {
  const text = useText()
  const locale = useLocale()
  const { message } = App.useApp()
  const remap = useJob('batch.remap')
  const [sheet, setSheet] = useState<string | null>(null)
  const [headerRow, setHeaderRow] = useState<number | null>(mapping.headerRow)
  const [chosen, setChosen] = useState<Record<string, string | null>>({})
  const [fixed, setFixed] = useState<Record<string, string>>(mapping.fixed)
  const [remember, setRemember] = useState(true)
  const columns = columnsOf(mapping, headerRow)
  const fieldOf = (column: (typeof columns)[number]): string | null => (column.column in chosen ? (chosen[column.column] ?? null) : column.field)
  const used = columns.map(fieldOf).filter((field) => field !== null)
  const twice = used.find((field, index) => used.indexOf(field) !== index)
  const fixable = [...new Set([...mapping.missing, ...Object.keys(mapping.fixed)])].filter((field) => !['name', 'idNumber'].includes(field) && !used.includes(field))
  const label = (field: string): string => columnFieldLabel(field, mapping.kind, locale, text)
  const optionsOf = useFixedOptions(mapping.kind)
  const otherSheet = sheet !== null && sheet !== mapping.sheet

  const apply = async (): Promise<void> => {
    const said = Object.fromEntries(columns.map((column) => [column.column, fieldOf(column)]))
    const after = await remap.start({
      id, sheet, headerRow: headerRow === mapping.headerRow || otherSheet ? null : headerRow, headerRows: headerRow === mapping.headerRow ? null : 1,
      columns: otherSheet ? {} : said, fixed: Object.fromEntries(Object.entries(fixed).filter(([, value]) => value.trim() !== '')), remember: remember && !otherSheet,
    })
    if (!after) return
    void message.success(text('mapping.applied', { ready: countText(after.ledger.ready), wrong: countText(after.ledger.wrong) }))
    if (!otherSheet) onClose()
  }
  return (
    <div className="mapping-form">
      <Alert type={mapping.source === 'layout' ? 'success' : 'info'} showIcon title={text(`mapping.source.${mapping.source}`)} />
      <ErrorAlert error={remap.error} onClose={remap.clear} />
      <div className="tool-line">
        {mapping.sheets.length > 1 && (
          <label className="mapping-choice">
            {text('mapping.sheet')}
            <Select style={{ width: 200 }} value={sheet ?? mapping.sheet ?? undefined} options={mapping.sheets.map(({ name, hidden }) => ({ value: name, label: hidden ? text('mapping.hiddenSheet', { name }) : name }))} onChange={setSheet} />
          </label>
        )}
        <label className="mapping-choice">
          {text('mapping.headerRow')}
          <Select
            style={{ width: 360 }}
            value={headerRow ?? undefined}
            disabled={otherSheet}
            options={[{ value: 0, label: text('mapping.noHeader') }, ...mapping.head.map(({ row, cells }) => ({ value: row, label: text('mapping.headerAt', { row, text: cells.filter((cell) => cell !== '').join(' | ').slice(0, 60) }) }))]}
            onChange={(row: number) => { setHeaderRow(row); setChosen({}) }}
          />
        </label>
      </div>
      {otherSheet ? <Alert type="warning" showIcon title={text('mapping.sheetAnew')} /> : <MappingTable mapping={mapping} columns={columns} chosen={chosen} below={fixable.length > 0 ? 140 : 0} onChoose={(column, field) => setChosen({ ...chosen, [column]: field })} />}
      {twice !== undefined && <Alert type="error" showIcon title={text('mapping.twice', { field: label(twice) })} />}
      {!otherSheet && fixable.length > 0 && (
        <fieldset className="mapping-fixed">
          <legend>{text('mapping.fixed')}</legend>
          <p className="quiet">{text('mapping.fixedHint')}</p>
          <div className="mapping-fixed-fields">
            {fixable.map((field) => (
              <label key={field}>
                {label(field)}
                <AutoComplete
                  aria-label={label(field)}
                  className="full"
                  value={fixed[field] ?? ''}
                  options={[...optionsOf(field)]}
                  showSearch={{ filterOption: (typed, option) => (option?.value ?? '').includes(typed) }}
                  popupMatchSelectWidth={260}
                  onChange={(value: string) => setFixed({ ...fixed, [field]: value })}
                />
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <div className="mapping-end">
        <Checkbox checked={remember} disabled={otherSheet} onChange={(event) => setRemember(event.target.checked)}>{text('mapping.remember')}</Checkbox>
        <Button type="primary" loading={remap.running} disabled={twice !== undefined} onClick={() => void apply()}>{text('mapping.apply')}</Button>
      </div>
    </div>
  )
}
