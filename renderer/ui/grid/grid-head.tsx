import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons'
import { Checkbox } from 'antd'
import type { ReactElement } from 'react'
import { useText } from '../text.ts'
import { cellClass } from './cell-class.ts'
import { nextSort, type GridColumn, type GridSelection, type GridSort } from './grid-column.ts'

interface GridHeadProps<Row> {
  readonly columns: readonly GridColumn<Row>[]
  readonly template: string
  readonly height: number
  readonly selection: GridSelection<Row> | undefined
  readonly sort: GridSort | null
  readonly onSort: ((sort: GridSort | null) => void) | undefined
}

export function GridHead<Row>({ columns, template, height, selection, sort, onSort }: GridHeadProps<Row>): ReactElement {
  const text = useText()
  const first = selection ? 2 : 1
  return (
    <div className="grid-head" role="row" aria-rowindex={1} style={{ gridTemplateColumns: template, height }}>
      {selection && (
        <div role="columnheader" aria-colindex={1} className="grid-cell grid-tick">
          <Checkbox
            aria-label={text('grid.selectAll')}
            checked={selection.state === 'all'}
            indeterminate={selection.state === 'some'}
            onChange={selection.toggleAll}
          />
        </div>
      )}
      {columns.map((column, index) => {
        const sorted = sort?.field === column.sortField && column.sortField !== undefined ? sort : null
        return (
          <div
            key={column.key}
            role="columnheader"
            aria-colindex={index + first}
            aria-sort={sorted ? (sorted.descending ? 'descending' : 'ascending') : undefined}
            className={cellClass(column)}
          >
            {column.sortField && onSort ? (
              <button type="button" className="grid-sort" title={text('grid.sortHint')} onClick={() => onSort(nextSort(sort, column.sortField!))}>
                {column.title}
                {sorted && (sorted.descending ? <CaretDownOutlined /> : <CaretUpOutlined />)}
              </button>
            ) : (
              column.title
            )}
          </div>
        )
      })}
    </div>
  )
}
