import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import type { AppError } from '../../../shared/result/app-error.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useChannel } from '../../api/use-channel.ts'
import { everything } from './use-filter.ts'

export interface Held {
  readonly count: number
  /** When the first of them may leave. */
  readonly nextAt: string | null
  readonly error: AppError | null
}

/** All of a kind that are confirmed and may still be recalled before anything leaves. */
export const heldFilter = (kind: DeclarationKind) => ({ ...everything(kind), text: '', states: ['queued' as const], held: true })

/** A breath after the moment itself, so that the engine agrees that it is over. */
const AFTER_MS = 400

/** What of this kind is in its recall window; asked again when the first window closes. */
export function useHeld(kind: DeclarationKind): Held {
  const client = useQueryClient()
  const { data, error } = useChannel('declaration.page', { offset: 0, limit: 1, sort: { field: 'heldUntil', descending: false }, filter: heldFilter(kind) })
  const nextAt = data?.items[0]?.heldUntil ?? null
  useEffect(() => {
    if (nextAt === null) return
    const wait = Math.min(2 ** 31 - 1, Math.max(0, Date.parse(nextAt) - Date.now()) + AFTER_MS)
    const timer = setTimeout(() => void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'declaration.page' || queryKey[0] === 'sync.overview' || queryKey[0] === 'sync.items' }), wait)
    return () => clearTimeout(timer)
  }, [client, nextAt])
  return { count: data?.total ?? 0, nextAt, error: appErrorOf(error) }
}
