import type { DeclarationSource } from '../../../shared/ipc/declaration.ts'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import { maskId, maskPhone } from '../../../shared/domain/mask.ts'
import { useChannel } from '../../api/use-channel.ts'

export interface Source {
  readonly known: DeclarationSource | null
  /** The cell of a field and what stood there, masked where it is a number of a person; null where it has none. */
  readonly cellOf: (field: string) => SourceCell | null
  /** The window of the batch with this row in view, and the cell of the field framed where it has one; null where no batch is behind it. */
  readonly linkOf: (field: string | null) => string | null
}

export interface SourceCell {
  readonly cell: string
  readonly value: string
  /** What the file had there, where the clerk mended the cell. */
  readonly original: string | null
}

const MASKS: Readonly<Record<string, (value: string) => string>> = { idNumber: maskId, mobile: maskPhone }

/** Where a declaration came from, to the cell. */
export function useSource(id: string | null, kind: DeclarationKind): Source {
  const { data } = useChannel('declaration.source', { id: id ?? '' }, { enabled: id !== null })
  return {
    known: data ?? null,
    cellOf: (field) => {
      const found = data?.cells[field]
      const shown = (value: string): string => MASKS[field]?.(value) ?? value
      return found ? { cell: found.cell, value: shown(found.value), original: found.original === undefined ? null : shown(found.original) } : null
    },
    linkOf: (field) => {
      if (!data) return null
      const column = field === null ? undefined : data.cells[field]?.column
      return `${kind === 'add' ? '/batch' : '/batch-remove'}?${new URLSearchParams({ batch: data.batchId, row: String(data.row), ...(column === undefined ? {} : { column }) }).toString()}`
    },
  }
}
