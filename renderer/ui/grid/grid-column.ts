import type { ReactNode } from 'react'

export interface CellPlace {
  readonly index: number
  /** True for the row that the keyboard is on: only its buttons take part in the tab order. */
  readonly active: boolean
}

export interface GridColumn<Row> {
  readonly key: string
  readonly title: string
  /** Least width in pixels. */
  readonly width: number
  /** Takes a share of the room that is left. */
  readonly grow?: number
  readonly align?: 'end'
  /** The field that the list is sorted by; absent where it cannot be. */
  readonly sortField?: string
  /** Stays in view at the right end, with the row's actions. */
  readonly fixed?: boolean
  /** Stays in view at the left end, with the tick: the first column, who the row is about. */
  readonly pinned?: boolean
  /** Cannot be hidden. */
  readonly required?: boolean
  readonly render: (row: Row, place: CellPlace) => ReactNode
}

export interface GridSort {
  readonly field: string
  readonly descending: boolean
}

export interface GridSelection<Row> {
  readonly state: 'none' | 'some' | 'all'
  readonly isTicked: (row: Row) => boolean
  readonly toggle: (row: Row) => void
  /** The box in the head: all that match, or none where all are. */
  readonly toggleAll: () => void
  /** Ctrl+A: all that match, also where they are already. */
  readonly tickAll: () => void
}

/** The columns to draw: those chosen, in the order chosen, required ones always, fixed ones last. */
export function shownColumns<Row>(columns: readonly GridColumn<Row>[], chosen: readonly string[] | null): readonly GridColumn<Row>[] {
  if (!chosen) return columns
  const byKey = new Map(columns.map((column) => [column.key, column]))
  const picked = chosen.flatMap((key) => byKey.get(key) ?? [])
  const missing = columns.filter((column) => column.required && !chosen.includes(column.key))
  const all = [...missing.filter((column) => !column.fixed), ...picked, ...missing.filter((column) => column.fixed)]
  return [...all.filter((column) => !column.fixed), ...all.filter((column) => column.fixed)]
}

/** none → ascending → descending → none. */
export function nextSort(sort: GridSort | null, field: string): GridSort | null {
  if (sort?.field !== field) return { field, descending: false }
  return sort.descending ? null : { field, descending: true }
}
