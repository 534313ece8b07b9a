import { memo, type ReactElement } from 'react'
import { useText } from '../text.ts'
import { cellClass } from './cell-class.ts'
import type { GridColumn, GridSelection } from './grid-column.ts'

interface GridRowProps<Row> {
  readonly id: string
  readonly row: Row | undefined
  readonly index: number
  readonly top: number
  readonly template: string
  readonly columns: readonly GridColumn<Row>[]
  readonly selection: GridSelection<Row> | undefined
  readonly active: boolean
  readonly className: string
  readonly measure: (element: HTMLElement | null) => void
  readonly onActivate: (index: number) => void
  readonly onOpen: ((row: Row) => void) | undefined
}

interface GridCellsProps<Row> extends Pick<GridRowProps<Row>, 'row' | 'index' | 'columns' | 'active'> {
  /** The number of the first column among those that a screen reader counts. */
  readonly first: number
}

function PlainCells<Row>({ row, index, columns, active, first }: GridCellsProps<Row>): ReactElement {
  return (
    <>
      {columns.map((column, position) => (
        <div
          key={column.key}
          role="gridcell"
          aria-colindex={position + first}
          className={cellClass(column)}
        >
          {row === undefined ? <span className="grid-waiting" /> : column.render(row, { index, active })}
        </div>
      ))}
    </>
  )
}

/** What a row says, apart from its tick: ticking all draws no cell anew. */
const GridCells = memo(PlainCells) as typeof PlainCells

function PlainRow<Row>(props: GridRowProps<Row>): ReactElement {
  const { row, index, columns, selection, active } = props
  const text = useText()
  const ticked = row !== undefined && (selection?.isTicked(row) ?? false)
  const first = selection ? 2 : 1
  return (
    <div
      id={props.id}
      ref={props.measure}
      data-index={index}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selection ? ticked : undefined}
      className={`grid-row ${active ? 'grid-active' : ''} ${ticked ? 'grid-ticked' : ''} ${index % 2 ? 'grid-odd' : ''} ${props.className}`}
      style={{ transform: `translateY(${props.top}px)`, gridTemplateColumns: props.template }}
      onPointerDown={() => props.onActivate(index)}
      onDoubleClick={() => row !== undefined && props.onOpen?.(row)}
    >
      {selection && (
        <div role="gridcell" aria-colindex={1} className="grid-cell grid-tick">
          <input type="checkbox" tabIndex={-1} aria-label={text('grid.selectRow')} checked={ticked} disabled={row === undefined} onChange={() => row !== undefined && selection.toggle(row)} />
        </div>
      )}
      <GridCells row={row} index={index} columns={columns} active={active} first={first} />
    </div>
  )
}

/** One row. While its page is on the way it keeps its place, so that nothing jumps. It is drawn anew only where something of its own changed. */
export const GridRow = memo(PlainRow) as typeof PlainRow
