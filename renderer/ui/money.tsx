import type { ReactElement } from 'react'
import { formatFen } from '../../shared/domain/money.ts'

/** An amount of fen as 5,200.00, in figures of one width. */
export function Money({ fen }: { readonly fen: number | null }): ReactElement {
  return <span className="figures">{fen === null ? '' : formatFen(fen)}</span>
}
