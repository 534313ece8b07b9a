import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons'
import { useVirtualizer } from '@tanstack/react-virtual'
import { App } from 'antd'
import { useEffect, useEffectEvent, useId, useLayoutEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent, type PointerEvent, type ReactElement, type ReactNode } from 'react'
import type { BatchColumn, BatchRow } from '../../../shared/domain/batch.ts'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import { readTable, writeTable } from '../../../shared/domain/table-text.ts'
import type { CodeNames } from '../../../shared/i18n/findings/describe-finding.ts'
import { nextSort, type GridSort } from '../../ui/grid/grid-column.ts'
import { useText } from '../../ui/text.ts'
import { CellField } from './cell-field.tsx'
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
  /** Null while the row that the keyboard went to is on the way. */
  readonly onActive: (row: BatchRow | null) => void
  /** Row numbers of a stretch of the list, also of what is not on the screen. */
  readonly rowNumbers: (first: number, last: number) => Promise<readonly BatchRow[]>
  readonly mender: Mender
  readonly sort: GridSort | null
  readonly onSort: (sort: GridSort | null) => void
  readonly question: string
  /** A cell to show and to frame as soon as it is there: index in the list and column letter. */
  readonly target: SheetTarget | null
  /** Why every row is wrong although nothing is said of it itself; null where nothing is. */
  readonly blocked: string | null
  readonly settling: boolean
  readonly empty: ReactNode
}

/** Another object for every asking, also of the same cell. */
export interface SheetTarget {
  readonly index: number
  readonly row: number
  readonly column: string | null
}

const HEIGHT = 34
const WIDE: Readonly<Record<string, number>> = { name: 190, idNumber: 190, hukouAddress: 200, contactAddress: 200, remark: 160, formerUnit: 160, employmentForm: 160, hukou: 130, insuredIdentity: 130, idType: 170, reason: 190 }
const widthOf = ({ field }: BatchColumn): number => WIDE[field ?? ''] ?? (field?.startsWith('insurance.') ? 104 : field === null ? 76 : 112)
const FIRST = [62, 96, 300]
const MOST_ROWS = 5_000
/** How far from its place a row is looked for after the list changed. */
const NEAR = 200

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
  const [typing, setTyping] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  /** The row that the keyboard is on: by its number, for the list changes under it when a row is mended. */
  const stands = useRef<number | null>(null)
  /** Where the keyboard went before the page of that row was there: it is told of as soon as it comes. */
  const awaited = useRef<number | null>(null)
  const virtualizer = useVirtualizer({ count, getScrollElement: () => scroller.current, estimateSize: () => HEIGHT, overscan: 8, scrollMargin: HEIGHT, scrollPaddingStart: HEIGHT })
  const items = virtualizer.getVirtualItems()
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0]
  const { onRange } = props
  useEffect(() => onRange(first, last), [onRange, first, last])
  useEffect(() => {
    setFocus((at) => ({ row: 0, column: at.column }))
    setAnchor((at) => ({ row: 0, column: at.column }))
    setTyping(false)
    stands.current = null
    awaited.current = null
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
    stands.current = row?.row ?? null
    awaited.current = row ? null : place.row
    props.onActive(row ?? null)
  }
  const arrive = useEffectEvent((row: BatchRow): void => {
    awaited.current = null
    stands.current = row.row
    props.onActive(mender.latest(row) ?? row)
  })
  useLayoutEffect(() => {
    const arrived = awaited.current === here.row ? rowAt(here.row) : undefined
    if (arrived && (stands.current === null || stands.current === arrived.row)) return arrive(arrived)
    // A mended row may leave a filtered list: the keyboard stays on its row, wherever that moved.
    const [number, now] = [stands.current, rowAt(here.row)?.row]
    if (number === null || now === undefined || now === number) return
    for (let step = 1; step <= NEAR; step++) {
      const moved = [here.row - step, here.row + step].find((index) => rowAt(index)?.row === number)
      if (moved === undefined) continue
      setFocus((at) => ({ ...at, row: moved }))
      setAnchor((at) => ({ ...at, row: Math.max(0, at.row + moved - here.row) }))
      return
    }
    stands.current = now
  }, [rowAt, here.row])
  const { target } = props
  const show = useEffectEvent((wanted: SheetTarget): void => {
    const column = columns.findIndex((one) => one.column === wanted.column)
    const place = { row: Math.min(wanted.index, count - 1), column: column < 0 ? 0 : column }
    setFocus(place)
    setAnchor(place)
    stands.current = wanted.row
    awaited.current = place.row
    if (rowAt(place.row) === undefined) props.onActive(null)
    virtualizer.scrollToIndex(place.row, { align: 'center' })
    scrollAcross(scroller.current, place.column, columns)
    field.current?.focus({ preventScroll: true })
  })
  const filled = count > 0
  useEffect(() => {
    if (target !== null && filled) show(target)
  }, [target, filled])
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
  const open = (initial: string): void => {
    const input = field.current
    if (!input) return
    input.value = initial
    input.focus({ preventScroll: true })
    input.setSelectionRange(initial.length, initial.length)
    setTyping(true)
  }
  const close = (): void => {
    setTyping(false)
    if (field.current) field.current.value = ''
  }
  const commit = (value: string, to: Place | null): void => {
    close()
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
    if (count === 0 || typing || (event.target !== scroller.current && event.target !== field.current) || event.nativeEvent.isComposing || event.key === 'Process') return
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
    else if (event.key === 'F2') open(textAt(here))
    else if (event.key === 'Delete' || event.key === 'Backspace') void everywhere('clear', () => '')
    else if (ctrl && key === 'd') fillDown()
    else if (ctrl && key === 'a') {
      setAnchor({ row: 0, column: 0 })
      setFocus({ row: count - 1, column: columns.length - 1 })
    } else if (!ctrl && !event.altKey && event.key.length === 1) {
      // What is typed goes into the field by itself; no key of the window is meant by it.
      field.current?.focus({ preventScroll: true })
      return event.stopPropagation()
    } else return
    event.preventDefault()
  }
  const onCopy = (event: ClipboardEvent): void => {
    if (typing) return
    const table: string[][] = []
    for (let row = chosen.top; row <= chosen.bottom; row++) {
      if (rowAt(row) === undefined) return void message.warning(text('mend.notLoaded'))
      table.push(Array.from({ length: chosen.right - chosen.left + 1 }, (_, step) => textAt({ row, column: chosen.left + step })))
    }
    event.clipboardData.setData('text/plain', writeTable(table))
    event.preventDefault()
  }
  const onPaste = (event: ClipboardEvent): void => {
    if (typing || count === 0) return
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
    if (!place) return
    if (typing) commit(field.current?.value ?? '', null)
    go(place, event.shiftKey)
  }
  const onPointerMove = (event: PointerEvent): void => {
    if ((event.buttons & 1) === 0 || typing) return
    const place = placeOf(event)
    if (place) setFocus(place)
  }

  const template = [...FIRST, ...columns.map(widthOf)].map((width) => `${width}px`).join(' ')
  const width = [...FIRST, ...columns.map(widthOf)].reduce((sum, one) => sum + one, 0)
  const titles = [[text('batch.row'), 'row'], [text('batch.result'), 'fate'], [text('batch.findings'), null], ...columns.map(({ column, header }) => [`${column} ${header}`, column])] as [string, string | null][]
  return (
    <div
      ref={scroller} className={`sheet grid-host ${props.settling ? 'grid-settling' : ''}`} role="grid" tabIndex={count === 0 ? 0 : -1} aria-label={props.label} aria-rowcount={total === null ? -1 : count + 1}
      aria-colcount={titles.length} aria-busy={props.settling || total === null} aria-multiselectable aria-activedescendant={count > 0 ? `${id}-${here.row}` : undefined}
      onKeyDown={onKeyDown} onCopy={onCopy} onPaste={onPaste} onPointerDown={onPointerDown} onPointerMove={onPointerMove} onDoubleClick={() => count > 0 && !typing && open(textAt(here))} onFocus={(event) => event.target === scroller.current && field.current?.focus({ preventScroll: true })}
    >
      <div className="grid-inner" style={{ width }}>
        <div className="grid-head" role="row" style={{ height: HEIGHT, gridTemplateColumns: template }}>
          {titles.map(([title, by], place) => (
            <div key={by ?? title} role="columnheader" className={`grid-cell ${keptOf(place, columns)}`} title={title} aria-sort={sort?.field === by && sort !== null ? (sort.descending ? 'descending' : 'ascending') : undefined}>
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
              return (
                <SheetRowView
                  key={index} kind={props.kind} id={`${id}-${index}`} index={index} row={row} top={start - HEIGHT} template={template} columns={columns} codes={props.codes}
                  left={within ? chosen.left : null} right={within ? chosen.right : null} focus={index === here.row ? here.column : null} blocked={props.blocked}
                />
              )
            })}
            <CellField
              ref={field} label={text('mend.editing', { row: rowAt(here.row)?.row ?? '', column: columns[here.column]?.header ?? '' })} typing={typing}
              style={{ top: here.row * HEIGHT, left: leftOf(here.column, columns), width: columns[here.column] ? widthOf(columns[here.column]!) : 0 }}
              onBegin={() => setTyping(true)} onDrop={close} onCommit={(value, key, back) => commit(value, key === null ? null : next(here, key, back))}
            />
          </div>
        )}
      </div>
    </div>
  )
}

/** The number and the name stay in view while the sheet is moved across. */
const keptOf = (title: number, columns: readonly BatchColumn[]): string => (title === 0 ? 'sheet-kept' : title === FIRST.length && columns[0]?.field === 'name' ? 'sheet-kept sheet-kept-name' : '')

/** Where a column of the sheet begins. */
const leftOf = (column: number, columns: readonly BatchColumn[]): number => [...FIRST, ...columns.slice(0, column).map(widthOf)].reduce((sum, width) => sum + width, 0)

/** Brings a column into view: beside the number and the name, which always stay. */
function scrollAcross(list: HTMLElement | null, column: number, columns: readonly BatchColumn[]): void {
  if (!list) return
  const [left, right] = [leftOf(column, columns), leftOf(column + 1, columns)]
  const kept = (FIRST[0] ?? 0) + (columns[0]?.field === 'name' ? widthOf(columns[0]) : 0)
  if (column === 0) list.scrollLeft = 0
  else if (left < list.scrollLeft + kept) list.scrollLeft = left - kept - 8
  else if (right > list.scrollLeft + list.clientWidth) list.scrollLeft = right - list.clientWidth + 16
}
