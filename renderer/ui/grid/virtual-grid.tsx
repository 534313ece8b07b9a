import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useDeferredValue, useEffect, useId, useLayoutEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type ReactElement, type ReactNode } from 'react'
import { focusIsNowhere } from './focus-list.ts'
import type { GridColumn, GridSelection, GridSort } from './grid-column.ts'
import { GridHead } from './grid-head.tsx'
import { isOnControl, movedTo } from './grid-keys.ts'
import { GridRow } from './grid-row.tsx'

interface VirtualGridProps<Row> {
  /** What the list is, for a screen reader. */
  readonly label: string
  readonly columns: readonly GridColumn<Row>[]
  /** Null until the first answer. */
  readonly total: number | null
  readonly rowAt: (index: number) => Row | undefined
  readonly rowKey: (row: Row) => string
  readonly onRange?: (first: number, last: number) => void
  readonly onOpen?: (row: Row) => void
  readonly onActive?: (row: Row) => void
  readonly selection?: GridSelection<Row>
  readonly sort?: GridSort | null
  readonly onSort?: (sort: GridSort | null) => void
  /** Shown in place of rows where there are none. */
  readonly empty: ReactNode
  /** True while the rows still answer the question before. */
  readonly settling?: boolean
  /** Begins at the top again where it changes: the question that the rows answer. */
  readonly question?: string
  readonly rowClass?: (row: Row) => string
}

const HEAD_HEIGHT = 34
const ROW_HEIGHT = 34
const TICK_WIDTH = 38

/** A list of any length: only what is on the screen is drawn, rows grow with long names, and the keyboard does all that the mouse does. */
export function VirtualGrid<Row>(props: VirtualGridProps<Row>): ReactElement {
  const { columns, total, rowAt, onRange, selection } = props
  const scroller = useRef<HTMLDivElement>(null)
  const id = useId()
  const [active, setActive] = useState(0)
  const count = total ?? 0
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
  })
  // Rows are taller than was guessed once they are seen: where the keyboard went stays in view until a hand scrolls away from it.
  const following = useRef<number | null>(null)
  const size = virtualizer.getTotalSize()
  useLayoutEffect(() => {
    if (following.current !== null && following.current < count) virtualizer.scrollToIndex(following.current, { align: 'auto' })
  }, [virtualizer, size, count])
  const letGo = (): void => {
    following.current = null
  }
  const items = virtualizer.getVirtualItems()
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0]
  useEffect(() => onRange?.(first, last), [onRange, first, last])
  useEffect(() => {
    setActive(0)
    following.current = null
    if (scroller.current) scroller.current.scrollTop = 0
  }, [props.question])
  const here = Math.min(active, Math.max(0, count - 1))

  // Rows are drawn anew only where something of their own changed: these two stay the same function.
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })
  const onActivate = useCallback((index: number) => {
    setActive(index)
    const row = latest.current.rowAt(index)
    if (row !== undefined) latest.current.onActive?.(row)
  }, [])
  const onOpen = useCallback((row: Row) => latest.current.onOpen?.(row), [])

  const moveTo = (index: number): void => {
    setActive(index)
    following.current = index
    virtualizer.scrollToIndex(index, { align: 'auto' })
    const row = rowAt(index)
    if (row !== undefined) props.onActive?.(row)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const list = scroller.current
    if (!list || count === 0) return
    if (isOnControl(event.target, list)) {
      if (event.key === 'Escape') list.focus()
      return
    }
    const row = rowAt(here)
    const rowsOnScreen = Math.max(1, Math.floor((list.clientHeight - HEAD_HEIGHT) / ROW_HEIGHT) - 1)
    const to = movedTo(event.key, here, count, rowsOnScreen)
    if (to !== null) moveTo(to)
    else if (event.key === ' ' && selection && row !== undefined) selection.toggle(row)
    else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey) && selection) selection.tickAll()
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && props.onOpen && row !== undefined) props.onOpen(row)
    else return
    event.preventDefault()
  }

  // Rows that all changed at once (thousands were confirmed) are drawn piece by piece, between frames and not in place of one.
  const rowShown = useDeferredValue(rowAt)
  // In a window that was just opened nothing has the focus yet: then the list has it as soon as it has rows, and the keys of the list work at once.
  const filled = count > 0
  useEffect(() => {
    if (filled && focusIsNowhere()) scroller.current?.focus({ preventScroll: true })
  }, [filled])
  // A row that goes, or a button that can no longer be pressed, takes the focus with it: the list has it then.
  const focusWithin = useRef(false)
  useLayoutEffect(() => {
    if (!focusWithin.current || (document.activeElement !== null && document.activeElement !== document.body)) return
    focusWithin.current = false
    scroller.current?.focus({ preventScroll: true })
  })
  const onBlur = ({ target, relatedTarget }: FocusEvent<HTMLElement>): void => {
    focusWithin.current = relatedTarget === null && (!target.isConnected || target.matches(':disabled'))
  }
  const template = [...(selection ? [`${TICK_WIDTH}px`] : []), ...columns.map((column) => (column.grow ? `minmax(${column.width}px, ${column.grow}fr)` : `${column.width}px`))].join(' ')
  const minWidth = columns.reduce((sum, column) => sum + column.width, selection ? TICK_WIDTH : 0)

  return (
    <div
      ref={scroller}
      className={`grid ${props.settling ? 'grid-settling' : ''}`}
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={total === null ? -1 : count + 1}
      aria-colcount={columns.length + (selection ? 1 : 0)}
      aria-multiselectable={selection ? true : undefined}
      aria-busy={props.settling || total === null}
      aria-activedescendant={count > 0 ? `${id}-${here}` : undefined}
      onKeyDown={onKeyDown}
      onFocus={() => (focusWithin.current = true)}
      onBlur={onBlur}
      onWheel={letGo}
      onPointerDown={letGo}
    >
      <div className="grid-inner" style={{ minWidth }}>
        <GridHead columns={columns} template={template} height={HEAD_HEIGHT} selection={selection} sort={props.sort ?? null} onSort={props.onSort} />
        {count === 0 ? (
          total !== null && <div className="grid-empty">{props.empty}</div>
        ) : (
          <div className="grid-body" style={{ height: size }} role="rowgroup">
            {items.map((item) => {
              const row = rowShown(item.index)
              return (
                <GridRow
                  key={item.index}
                  id={`${id}-${item.index}`}
                  row={row}
                  index={item.index}
                  top={item.start - HEAD_HEIGHT}
                  template={template}
                  columns={columns}
                  selection={selection}
                  active={item.index === here}
                  className={row === undefined ? '' : (props.rowClass?.(row) ?? '')}
                  measure={virtualizer.measureElement}
                  onActivate={onActivate}
                  onOpen={onOpen}
                />
              )
            })}
          </div>
        )}
      </div>
    </div>
  )
}
