import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons'
import { useVirtualizer } from '@tanstack/react-virtual'
import { App } from 'antd'
import { useEffect, useId, useRef, useState, type ClipboardEvent, type KeyboardEvent, type PointerEvent, type ReactElement, type ReactNode } from 'react'
import type { BatchColumn, BatchRow } from '../../../shared/domain/batch.ts'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import { readTable, writeTable } from '../../../shared/domain/table-text.ts'
import type { CodeNames } from '../../../shared/i18n/findings/describe-finding.ts'
import { nextSort, type GridSort } from '../../ui/grid/grid-column.ts'
import { useText } from '../../ui/text.ts'
import { CellEditor } from './cell-editor.tsx'
import { moved, pastedCells, rangeOf, type Place } from './sheet-range.ts'
import { SheetRowView } from './sheet-row.tsx'
import type { CellEdit, EditCause, Mender } from './use-mending.ts'

interface SheetGridProps {
  readonly kind: DeclarationKind
  readonly label: string
  readonly columns: readonly BatchColumn[]
  readonly codes: CodeNames
  readonly total: number | null
  readonly rowAt: (index: number) => BatchRow | undefined
  readonly onRange: (first: number, last: number) => void
  readonly onActive: (row: BatchRow) => void
  /** Row numbers of a stretch of the list, also of what is not on the screen. */
  readonly rowNumbers: (first: number, last: number) => Promise<readonly BatchRow[]>
  readonly mender: Mender
  readonly sort: GridSort | null
  readonly onSort: (sort: GridSort | null) => void
  readonly question: string
  readonly settling: boolean
  readonly empty: ReactNode
}

const HEIGHT = 34
const WIDE: Readonly<Record<string, number>> = { name: 190, idNumber: 190, hukouAddress: 200, contactAddress: 200, remark: 160, formerUnit: 160, employmentForm: 160, hukou: 110, insuredIdentity: 130 }
const widthOf = ({ field }: BatchColumn): number => WIDE[field ?? ''] ?? (field?.startsWith('insurance.') ? 76 : 112)
const FIRST = [62, 96, 300]
const MOST_ROWS = 5_000

/** All rows of a batch, to be mended as in a spreadsheet: keys, blocks to and from Excel, fill down, undo. Only what is on the screen is drawn. */
export function SheetGrid(props: SheetGridProps): ReactElement {
  const { columns, total, rowAt, mender, sort } = props
  const text = useText()
  const { message } = App.useApp()
  const scroller = useRef<HTMLDivElement>(null)
  const id = useId()
  const count = total ?? 0
  const [focus, setFocus] = useState<Place>({ row: 0, column: 0 })
  const [anchor, setAnchor] = useState<Place>({ row: 0, column: 0 })
  const [typing, setTyping] = useState<string | null>(null)
  const virtualizer = useVirtualizer({ count, getScrollElement: () => scroller.current, estimateSize: () => HEIGHT, overscan: 8, scrollMargin: HEIGHT, scrollPaddingStart: HEIGHT })
  const items = virtualizer.getVirtualItems()
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0]
  const { onRange } = props
  useEffect(() => onRange(first, last), [onRange, first, last])
  useEffect(() => {
    setFocus((at) => ({ row: 0, column: at.column }))
    setAnchor((at) => ({ row: 0, column: at.column }))
    setTyping(null)
    if (scroller.current) scroller.current.scrollTop = 0
  }, [props.question])
  const here: Place = { row: Math.min(focus.row, Math.max(0, count - 1)), column: Math.min(focus.column, Math.max(0, columns.length - 1)) }
  const chosen = rangeOf({ row: Math.min(anchor.row, Math.max(0, count - 1)), column: Math.min(anchor.column, Math.max(0, columns.length - 1)) }, here)
  const textAt = (place: Place): string => mender.latest(rowAt(place.row))?.cells[columns[place.column]?.column ?? ''] ?? ''

  const go = (place: Place, extend = false): void => {
    setFocus(place)
    if (!extend) setAnchor(place)
    virtualizer.scrollToIndex(place.row, { align: 'auto' })
    scrollAcross(scroller.current, place.column, columns)
    const row = mender.latest(rowAt(place.row))
    if (row) props.onActive(row)
  }
  const write = async (cause: EditCause, cells: readonly { row: number; column: number; text: string }[]): Promise<void> => {
    if (cells.length === 0) return
    const rows = cells.map(({ row }) => row)
    const from = Math.min(...rows)
    const numbers = await props.rowNumbers(from, Math.max(...rows))
    const edits: CellEdit[] = cells.flatMap(({ row, column, text: value }) => {
      const target = numbers[row - from]
      const letter = columns[column]?.column
      return target && letter ? [{ row: target.row, column: letter, text: value }] : []
    })
    await mender.write(cause, edits)
  }
  const everywhere = async (cause: EditCause, make: (row: number, column: number) => string): Promise<void> => {
    if (chosen.bottom - chosen.top >= MOST_ROWS) return void message.warning(text('mend.notLoaded'))
    const cells: { row: number; column: number; text: string }[] = []
    for (let row = chosen.top; row <= chosen.bottom; row++) for (let column = chosen.left; column <= chosen.right; column++) cells.push({ row, column, text: make(row, column) })
    await write(cause, cells)
  }
  const commit = (value: string, to: Place | null): void => {
    setTyping(null)
    scroller.current?.focus({ preventScroll: true })
    if (value !== textAt(here)) void write('type', [{ ...here, text: value }])
    if (to) go(to)
  }
  const fillDown = (): void => {
    if (chosen.top === chosen.bottom) return
    const top = Array.from({ length: columns.length }, (_, column) => textAt({ row: chosen.top, column }))
    void everywhere('fill', (_, column) => top[column] ?? '')
  }
  const next = (place: Place, key: 'Enter' | 'Tab', back: boolean): Place => moved(place, key === 'Enter' ? (back ? 'ArrowUp' : 'ArrowDown') : back ? 'ArrowLeft' : 'ArrowRight', false, count, columns.length, 1) ?? place

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (count === 0 || typing !== null || event.target !== scroller.current || event.nativeEvent.isComposing) return
    const ctrl = event.ctrlKey || event.metaKey
    const key = event.key.toLowerCase()
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / HEIGHT) - 2)
    const to = moved(here, event.key, ctrl, count, columns.length, page)
    if (to) go(to, event.shiftKey)
    else if (event.key === 'Tab' && !ctrl) {
      const over = next(here, 'Tab', event.shiftKey)
      // At the end of a row Tab leaves the sheet, so that nobody is caught in it.
      if (over.column === here.column) return
      go(over)
    } else if (event.key === 'Enter' && !ctrl) go(next(here, 'Enter', event.shiftKey))
    else if (event.key === 'F2') setTyping(textAt(here))
    else if (event.key === 'Delete' || event.key === 'Backspace') void everywhere('clear', () => '')
    else if (ctrl && key === 'd') fillDown()
    else if (ctrl && key === 'z') void (event.shiftKey ? mender.redo() : mender.undo())
    else if (ctrl && key === 'y') void mender.redo()
    else if (ctrl && key === 'a') {
      setAnchor({ row: 0, column: 0 })
      setFocus({ row: count - 1, column: columns.length - 1 })
    } else if (!ctrl && !event.altKey && event.key.length === 1) setTyping(event.key === ' ' ? '' : event.key)
    else if (event.key === 'Process') setTyping('')
    else return
    if (event.key !== 'Process') event.preventDefault()
  }
  const onCopy = (event: ClipboardEvent): void => {
    if (typing !== null) return
    const table: string[][] = []
    for (let row = chosen.top; row <= chosen.bottom; row++) {
      if (rowAt(row) === undefined) return void message.warning(text('mend.notLoaded'))
      table.push(Array.from({ length: chosen.right - chosen.left + 1 }, (_, step) => textAt({ row, column: chosen.left + step })))
    }
    event.clipboardData.setData('text/plain', writeTable(table))
    event.preventDefault()
  }
  const onPaste = (event: ClipboardEvent): void => {
    if (typing !== null || count === 0) return
    event.preventDefault()
    event.stopPropagation()
    const { cells, outside } = pastedCells(readTable(event.clipboardData.getData('text/plain')), chosen, count, columns.length)
    if (outside > 0) void message.warning(text('mend.outside', { count: outside }))
    void write('paste', cells)
  }
  const placeOf = (event: PointerEvent): Place | null => {
    const target = event.target as HTMLElement
    const [row, cell] = [target.closest<HTMLElement>('[data-index]'), target.closest<HTMLElement>('[role=gridcell]')]
    if (!row) return null
    return { row: Number(row.dataset['index']), column: cell?.dataset['column'] === undefined ? here.column : Number(cell.dataset['column']) }
  }
  const onPointerDown = (event: PointerEvent): void => {
    const place = placeOf(event)
    if (!place || typing !== null) return
    go(place, event.shiftKey)
  }
  const onPointerMove = (event: PointerEvent): void => {
    if ((event.buttons & 1) === 0 || typing !== null) return
    const place = placeOf(event)
    if (place) setFocus(place)
  }

  const template = [...FIRST, ...columns.map(widthOf)].map((width) => `${width}px`).join(' ')
  const width = [...FIRST, ...columns.map(widthOf)].reduce((sum, one) => sum + one, 0)
  const titles = [[text('batch.row'), 'row'], [text('batch.result'), 'fate'], [text('batch.findings'), null], ...columns.map(({ column, header }) => [`${column} ${header}`, column])] as [string, string | null][]
  return (
    <div
      ref={scroller} className={`sheet grid-host ${props.settling ? 'grid-settling' : ''}`} role="grid" tabIndex={0} aria-label={props.label} aria-rowcount={total === null ? -1 : count + 1}
      aria-colcount={titles.length} aria-busy={props.settling || total === null} aria-multiselectable aria-activedescendant={count > 0 ? `${id}-${here.row}` : undefined}
      onKeyDown={onKeyDown} onCopy={onCopy} onPaste={onPaste} onPointerDown={onPointerDown} onPointerMove={onPointerMove} onDoubleClick={() => count > 0 && typing === null && setTyping(textAt(here))}
    >
      <div className="grid-inner" style={{ width }}>
        <div className="grid-head" role="row" style={{ height: HEIGHT, gridTemplateColumns: template }}>
          {titles.map(([title, by]) => (
            <div key={by ?? title} role="columnheader" className="grid-cell" title={title} aria-sort={sort?.field === by && sort !== null ? (sort.descending ? 'descending' : 'ascending') : undefined}>
              {by === null ? title : (
                <button type="button" tabIndex={-1} className="grid-sort" title={text('grid.sortHint')} onClick={() => props.onSort(nextSort(sort, by))}>
                  {title}
                  {sort?.field === by && (sort.descending ? <CaretDownOutlined /> : <CaretUpOutlined />)}
                </button>
              )}
            </div>
          ))}
        </div>
        {count === 0 ? (
          total !== null && <div className="grid-empty">{props.empty}</div>
        ) : (
          <div className="grid-body" style={{ height: virtualizer.getTotalSize() }} role="rowgroup">
            {items.map(({ index, start }) => {
              const within = index >= chosen.top && index <= chosen.bottom
              const row = mender.latest(rowAt(index))
              const editor = typing !== null && index === here.row ? (
                <CellEditor label={text('mend.editing', { row: row?.row ?? '', column: columns[here.column]?.header ?? '' })} initial={typing} onCommit={(value, key, back) => commit(value, key === null ? null : next(here, key, back))} onDrop={() => { setTyping(null); scroller.current?.focus() }} />
              ) : null
              return (
                <SheetRowView
                  key={index} kind={props.kind} id={`${id}-${index}`} index={index} row={row} top={start - HEIGHT} template={template} columns={columns} codes={props.codes}
                  left={within ? chosen.left : null} right={within ? chosen.right : null} focus={index === here.row ? here.column : null} editor={editor}
                />
              )
            })}
          </div>
        )}
      </div>
    </div>
  )
}

/** Brings a column into view; the first columns and the width of the sheet are known. */
function scrollAcross(list: HTMLElement | null, column: number, columns: readonly BatchColumn[]): void {
  if (!list) return
  const left = FIRST.reduce((sum, width) => sum + width, 0) + columns.slice(0, column).reduce((sum, one) => sum + widthOf(one), 0)
  const right = left + widthOf(columns[column] ?? { column: '', header: '', field: null })
  if (column === 0) list.scrollLeft = 0
  else if (left < list.scrollLeft) list.scrollLeft = left - 8
  else if (right > list.scrollLeft + list.clientWidth) list.scrollLeft = right - list.clientWidth + 16
}
