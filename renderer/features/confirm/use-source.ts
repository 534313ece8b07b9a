import type { DeclarationSource } from '../../../shared/ipc/declaration.ts'
import { maskId, maskPhone } from '../../../shared/domain/mask.ts'
import { useChannel } from '../../api/use-channel.ts'

export interface Source {
  readonly known: DeclarationSource | null
  /** The cell of a field and what stood there, masked where it is a number of a person; null where it has none. */
  readonly cellOf: (field: string) => { readonly cell: string; readonly value: string } | null
}

const MASKS: Readonly<Record<string, (value: string) => string>> = { idNumber: maskId, mobile: maskPhone }

/** Where a declaration came from, to the cell. */
export function useSource(id: string | null): Source {
  const { data } = useChannel('declaration.source', { id: id ?? '' }, { enabled: id !== null })
  return {
    known: data ?? null,
    cellOf: (field) => {
      const found = data?.cells[field]
      return found ? { cell: found.cell, value: MASKS[field]?.(found.value) ?? found.value } : null
    },
  }
}
