// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { useState, type ReactElement } from 'react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startWords } from '../text.ts'
import { nextSort, shownColumns, type GridColumn, type GridSort } from './grid-column.ts'
import { movedTo } from './grid-keys.ts'
import { useTicks } from './use-ticks.ts'
import { VirtualGrid } from './virtual-grid.tsx'

interface Row {
  readonly id: string
  readonly name: string
}

const TOTAL = 200_000
const columns: readonly GridColumn<Row>[] = [
  { key: 'name', title: '姓名', width: 100, sortField: 'name', required: true, render: (row) => row.name },
  { key: 'id', title: '编号', width: 100, render: (row) => row.id },
  { key: 'actions', title: '操作', width: 80, fixed: true, required: true, render: (_, { active }) => <button type="button" tabIndex={active ? 0 : -1}>修改</button> },
]
const rowAt = (index: number): Row => ({ id: `p${index}`, name: `人员${index}` })
const idOf = (row: Row): string => row.id

interface ListProps {
  readonly question?: string
  readonly total?: number
  readonly settling?: boolean
  readonly onOpen?: (row: Row) => void
}

function List({ question = 'a', total = TOTAL, settling = false, onOpen = () => undefined }: ListProps): ReactElement {
  const { ticks, count, selection } = useTicks(idOf, { total, settling }, question)
  const [sort, setSort] = useState<GridSort | null>(null)
  return (
    <>
      <output>{`${count} ${ticks.all ? 'all' : [...ticks.ids].join(',')} ${sort ? `${sort.field} ${sort.descending}` : '-'}`}</output>
      <VirtualGrid label="花名册" columns={columns} total={total} rowAt={rowAt} rowKey={idOf} selection={selection} sort={sort} onSort={setSort} onOpen={onOpen} question={question} empty={<p>没有人</p>} />
    </>
  )
}

const said = (): string => screen.getByRole('status').textContent ?? ''
const grid = (): HTMLElement => screen.getByRole('grid')
const activeRow = (): string => document.getElementById(grid().getAttribute('aria-activedescendant') ?? '')?.getAttribute('aria-rowindex') ?? ''

beforeEach(() => {
  startWords('zh-CN')
  Object.assign(window, { ResizeObserver: class { observe(): void {} unobserve(): void {} disconnect(): void {} } })
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, get: () => 34 })
  Object.defineProperty(Element.prototype, 'clientHeight', { configurable: true, get: () => 600 })
  Object.defineProperty(Element.prototype, 'clientWidth', { configurable: true, get: () => 1200 })
  Element.prototype.scrollTo = () => undefined
})
afterEach(cleanup)

test('of 200,000 rows only those near the screen are drawn, and the list says how many there are', () => {
  render(<List />)
  expect(grid().getAttribute('aria-rowcount')).toBe('200001')
  expect(within(grid()).getAllByRole('row').length).toBeLessThan(60)
  expect(screen.getByText('人员0')).toBeTruthy()
})

test('arrows move, Space ticks, Enter opens; Ctrl+Enter is not ours', () => {
  const opened: string[] = []
  render(<List onOpen={(row) => opened.push(row.id)} />)
  fireEvent.keyDown(grid(), { key: 'ArrowDown' })
  fireEvent.keyDown(grid(), { key: 'ArrowDown' })
  expect(activeRow()).toBe('4')
  fireEvent.keyDown(grid(), { key: ' ' })
  expect(said()).toBe('1 p2 -')
  fireEvent.keyDown(grid(), { key: 'Enter' })
  fireEvent.keyDown(grid(), { key: 'Enter', ctrlKey: true })
  expect(opened).toEqual(['p2'])
})

test('Ctrl+A ticks all that match, a further tick takes one out, and another question drops them', () => {
  const { rerender } = render(<List />)
  fireEvent.keyDown(grid(), { key: 'a', ctrlKey: true })
  expect(said()).toBe('200000 all -')
  fireEvent.keyDown(grid(), { key: ' ' })
  expect(said()).toBe('199999 all -')
  rerender(<List question="b" total={12} />)
  expect(said()).toBe('0  -')
})

test('Ctrl+A twice still has all ticked; the box in the head takes them out', () => {
  render(<List />)
  fireEvent.keyDown(grid(), { key: 'a', ctrlKey: true })
  fireEvent.keyDown(grid(), { key: 'a', ctrlKey: true })
  expect(said()).toBe('200000 all -')
  fireEvent.click(screen.getByRole('checkbox', { name: '选择全部符合条件的' }))
  expect(said()).toBe('0  -')
})

test('while the rows still answer the question before, none of them is ticked, and all that match the new one are counted only once it is answered', () => {
  const { rerender } = render(<List />)
  rerender(<List question="b" settling />)
  fireEvent.keyDown(grid(), { key: ' ' })
  expect(said()).toBe('0  -')
  fireEvent.keyDown(grid(), { key: 'a', ctrlKey: true })
  expect(said()).toBe('0 all -')
  rerender(<List question="b" total={12} />)
  expect(said()).toBe('12 all -')
})

test('ticking all, and a window that is drawn anew around the list, draw no cell anew; what changed of one row does', () => {
  let drawn = 0
  const counted: readonly GridColumn<Row>[] = [{ key: 'name', title: '姓名', width: 100, render: (row) => { drawn++; return row.name } }]
  const named = new Map<number, Row>()
  const kept = (index: number): Row => named.get(index) ?? named.set(index, rowAt(index)).get(index)!
  function Counted({ at }: { readonly at: (index: number) => Row }): ReactElement {
    const { selection } = useTicks(idOf, { total: TOTAL, settling: false }, 'a')
    return <VirtualGrid label="花名册" columns={counted} total={TOTAL} rowAt={at} rowKey={idOf} selection={selection} empty={null} />
  }
  const { rerender } = render(<Counted at={kept} />)
  expect(drawn).toBeGreaterThan(10)
  drawn = 0
  fireEvent.keyDown(grid(), { key: 'a', ctrlKey: true })
  expect(screen.getAllByRole('checkbox', { checked: true }).length).toBeGreaterThan(10)
  rerender(<Counted at={(index) => kept(index)} />)
  expect(drawn).toBe(0)
  named.set(3, { id: 'p3', name: '改名的人' })
  rerender(<Counted at={(index) => kept(index)} />)
  expect(drawn).toBe(1)
  expect(screen.getByText('改名的人')).toBeTruthy()
})

test('a key on a button in a row is the button’s, and Escape comes back to the list', () => {
  render(<List />)
  const [button] = screen.getAllByRole('button', { name: '修改' })
  fireEvent.keyDown(button!, { key: ' ' })
  expect(said()).toBe('0  -')
  fireEvent.keyDown(button!, { key: 'Escape' })
  expect(document.activeElement).toBe(grid())
})

test('only the row that the keyboard is on has its buttons in the tab order', () => {
  render(<List />)
  fireEvent.keyDown(grid(), { key: 'ArrowDown' })
  expect(screen.getAllByRole('button', { name: '修改' }).map(({ tabIndex }) => tabIndex).slice(0, 4)).toEqual([-1, 0, -1, -1])
})

test('where the row or the button that had the focus is gone, the list has it', () => {
  const gone = { rows: 5, pressable: true }
  const own: readonly GridColumn<Row>[] = [{ key: 'a', title: '操作', width: 80, render: (row) => <button type="button" disabled={!gone.pressable}>{`删除${row.id}`}</button> }]
  const list = (): ReactElement => <VirtualGrid label="花名册" columns={[...own]} total={gone.rows} rowAt={rowAt} rowKey={idOf} empty={null} />
  const { rerender } = render(list())
  screen.getByRole('button', { name: '删除p4' }).focus()
  gone.rows = 4
  rerender(list())
  expect(document.activeElement).toBe(grid())
  // What is elsewhere on purpose is left there.
  screen.getByRole('button', { name: '删除p3' }).focus()
  act(() => screen.getByRole('button', { name: '删除p3' }).blur())
  rerender(list())
  expect(document.activeElement).toBe(document.body)
})

test('a list of a window that was just opened has the focus once it has rows, but takes it from nobody', () => {
  const list = (rows: number | null): ReactElement => <VirtualGrid label="花名册" columns={[{ key: 'a', title: '姓名', width: 80, render: (row: Row) => row.id }]} total={rows} rowAt={rowAt} rowKey={idOf} empty={null} />
  const { rerender, unmount } = render(list(null))
  expect(document.activeElement).toBe(document.body)
  rerender(list(5))
  expect(document.activeElement).toBe(grid())
  unmount()
  render(<><input aria-label="查找" autoFocus />{list(5)}</>)
  expect(document.activeElement).toBe(screen.getByLabelText('查找'))
})

test('an empty list says so', () => {
  render(<List total={0} />)
  expect(screen.getByText('没有人')).toBeTruthy()
})

test('sorting goes up, down, and away', () => {
  render(<List />)
  const head = screen.getByRole('button', { name: /姓名/ })
  fireEvent.click(head)
  expect(said()).toBe('0  name false')
  fireEvent.click(head)
  expect(screen.getByRole('columnheader', { name: /姓名/ }).getAttribute('aria-sort')).toBe('descending')
  expect(nextSort({ field: 'name', descending: true }, 'name')).toBeNull()
})

test('chosen columns keep their order, required ones stay, actions stay last', () => {
  expect(shownColumns(columns, ['id']).map(({ key }) => key)).toEqual(['name', 'id', 'actions'])
  expect(shownColumns(columns, ['actions', 'id', 'name', 'gone']).map(({ key }) => key)).toEqual(['id', 'name', 'actions'])
})

test('moving stays within the list', () => {
  expect([movedTo('ArrowUp', 0, 5, 3), movedTo('PageDown', 3, 5, 3), movedTo('Home', 4, 5, 3), movedTo('End', 0, 5, 3), movedTo('x', 0, 5, 3)]).toEqual([0, 4, 0, 4, null])
})
