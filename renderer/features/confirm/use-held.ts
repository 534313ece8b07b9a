import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import type { AppError } from '../../../shared/result/app-error.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useAgainAt } from '../../api/use-again-at.ts'
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

/** What of this kind is in its recall window; asked again when the first window closes. */
export function useHeld(kind: DeclarationKind): Held {
  const { data, error } = useChannel('declaration.page', { offset: 0, limit: 1, sort: { field: 'heldUntil', descending: false }, filter: heldFilter(kind) })
  const nextAt = data?.items[0]?.heldUntil ?? null
  useAgainAt(nextAt, 'declaration.page')
  return { count: data?.total ?? 0, nextAt, error: appErrorOf(error) }
}
