import { ArrowDownOutlined, ArrowUpOutlined, TableOutlined } from '@ant-design/icons'
import { Button, Checkbox, Popover } from 'antd'
import type { ReactElement } from 'react'
import { useText } from '../text.ts'
import type { GridColumn } from './grid-column.ts'

interface ColumnChooserProps<Row> {
  readonly columns: readonly GridColumn<Row>[]
  /** Keys in their order; null for the default. */
  readonly chosen: readonly string[] | null
  readonly onChange: (chosen: readonly string[] | null) => void
}

/** Which columns a list shows, and in which order. */
export function ColumnChooser<Row>({ columns, chosen, onChange }: ColumnChooserProps<Row>): ReactElement {
  const text = useText()
  const free = columns.filter((column) => !column.fixed)
  const order = chosen ?? free.map(({ key }) => key)
  const listed = [...order.flatMap((key) => free.find((column) => column.key === key) ?? []), ...free.filter(({ key }) => !order.includes(key))]

  const toggle = (key: string): void => onChange(order.includes(key) ? order.filter((other) => other !== key) : [...order, key])
  const move = (key: string, by: number): void => {
    const from = order.indexOf(key)
    const next = order.filter((other) => other !== key)
    next.splice(Math.min(next.length, Math.max(0, from + by)), 0, key)
    onChange(next)
  }

  const list = (
    <div className="column-list">
      {listed.map((column) => {
        const place = order.indexOf(column.key)
        return (
          <div key={column.key} className="column-line">
            <Checkbox checked={place >= 0 || (column.required ?? false)} disabled={column.required ?? false} onChange={() => toggle(column.key)}>
              {column.title}
            </Checkbox>
            <span>
              <Button type="text" aria-label={`${column.title} ↑`} icon={<ArrowUpOutlined />} disabled={place <= 0} onClick={() => move(column.key, -1)} />
              <Button type="text" aria-label={`${column.title} ↓`} icon={<ArrowDownOutlined />} disabled={place < 0 || place === order.length - 1} onClick={() => move(column.key, 1)} />
            </span>
          </div>
        )
      })}
      <Button type="link" onClick={() => onChange(null)}>
        {text('grid.columnsReset')}
      </Button>
    </div>
  )
  return (
    <Popover content={list} trigger="click" placement="bottomRight">
      <Button icon={<TableOutlined />} aria-label={text('grid.columns')} title={text('grid.columns')} />
    </Popover>
  )
}
