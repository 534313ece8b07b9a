import type { GridColumn } from './grid-column.ts'

/** The classes of a column's cells, of the head and of the rows alike. */
export const cellClass = <Row>({ align, fixed, pinned }: GridColumn<Row>): string => `grid-cell ${align === 'end' ? 'grid-end' : ''} ${fixed ? 'grid-fixed' : ''} ${pinned ? 'grid-pinned' : ''}`
