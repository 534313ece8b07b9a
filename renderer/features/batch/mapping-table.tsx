import { Progress, Select, Table, Tag } from 'antd'
import type { ReactElement } from 'react'
import type { SheetMapping } from '../../../shared/ipc/batch-mend.ts'
import { useLocale, useText } from '../../ui/text.ts'
import { maskNumbers } from './mask-numbers.ts'
import { columnFieldLabel } from './column-field.ts'

type Column = SheetMapping['columns'][number]

interface MappingTableProps {
  readonly mapping: SheetMapping
  readonly columns: readonly Column[]
  /** What the clerk chose: column → field, null for not used. */
  readonly chosen: Readonly<Record<string, string | null>>
  readonly onChoose: (column: string, field: string | null) => void
  /** Pixels that what stands below it takes. */
  readonly below: number
}

const UNUSED = ''
/** Below this the clerk should look. */
const SURE = 0.9

/** Every column with its heading, some of what stands in it, what it is read as, and how sure that is. */
export function MappingTable({ mapping, columns, chosen, onChoose, below }: MappingTableProps): ReactElement {
  const text = useText()
  const locale = useLocale()
  const label = (field: string): string => columnFieldLabel(field, mapping.kind, locale, text)
  const options = [{ value: UNUSED, label: text('mapping.unused') }, ...mapping.fields.map(({ field, required }) => ({ value: field, label: `${required ? '*' : ''}${label(field)}` }))]
  const fieldOf = ({ column, field }: Column): string | null => (column in chosen ? (chosen[column] ?? null) : field)
  return (
    <Table<Column>
      rowKey="column"
      size="small"
      dataSource={[...columns]}
      pagination={false}
      scroll={{ y: `calc(100vh - ${below + 280}px)` }}
      columns={[
        { title: text('mapping.column'), dataIndex: 'column', width: 52 },
        { title: text('mapping.header'), dataIndex: 'header', width: 170 },
        { title: text('mapping.samples'), width: 210, render: (_, { samples }) => <span className="mapping-samples">{samples.map(maskNumbers).join(' | ')}</span> },
        {
          title: text('mapping.readAs'), width: 220,
          render: (_, column) => (
            <Select
              aria-label={`${text('mapping.readAs')} ${column.column} ${column.header}`}
              style={{ width: '100%' }}
              showSearch={{ optionFilterProp: 'label' }}
              popupMatchSelectWidth={280}
              value={fieldOf(column) ?? UNUSED}
              options={options}
              onChange={(value: string) => onChoose(column.column, value === UNUSED ? null : value)}
            />
          ),
        },
        {
          title: text('mapping.certainty'), width: 200,
          render: (_, column) => {
            const mine = column.column in chosen
            const by = mine ? 'person' : column.by
            const certainty = mine ? 1 : (column.certainty ?? 0)
            return (
              <span className="mapping-certainty">
                {fieldOf(column) !== null && by !== undefined && (
                  <>
                    <Progress percent={Math.round(certainty * 100)} showInfo={false} size={[48, 8]} strokeColor={certainty < SURE ? '#d48806' : '#389e0d'} /><span className="figures">{Math.round(certainty * 100)}%</span>
                    <span className={certainty < SURE ? 'status-warning' : 'quiet'}>{text(`mapping.by.${by}`)}</span>
                  </>
                )}
                {!mine && column.suggestion !== undefined && (
                  <Tag color="gold" className="mapping-suggestion">
                    <button type="button" className="row-link" onClick={() => onChoose(column.column, column.suggestion ?? null)}>
                      {text('mapping.looksLike', { field: label(column.suggestion) })}
                    </button>
                  </Tag>
                )}
              </span>
            )
          },
        },
      ]}
    />
  )
}
