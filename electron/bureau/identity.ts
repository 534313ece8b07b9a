import { HEADER } from '../../shared/bureau/header.ts'
import { appError, type AppError } from '../../shared/result/app-error.ts'

/** Whom this client has been talking to so far; null where it does not know yet. */
export interface Identity {
  readonly bureau: string | null
  readonly epoch: string | null
  readonly unit: string | null
}

export type HeaderReader = (name: string) => string | undefined

/**
 * Holds the identity of a reply against the known one; null where all is well. Marks, not counts: an
 * emptied or foreign bureau is recognised before anything that it says is believed. A newer epoch passes.
 * With `unitKnown` the reply stands for a signed-in unit and must name it.
 */
export function strangerOf(header: HeaderReader, known: Identity, unitKnown: boolean): AppError | null {
  const bureau = header(HEADER.bureau)
  const epoch = header(HEADER.epoch)
  const unit = header(HEADER.unit)
  if (!bureau || epoch === undefined || !/^\d{1,15}$/.test(epoch) || unit === undefined) return appError('BUREAU_NOT_THE_BUREAU', { reason: 'headers' })
  if (known.bureau !== null && bureau !== known.bureau) return appError('BUREAU_NOT_THE_BUREAU', { reason: 'other-bureau' })
  if (known.unit !== null && unit !== known.unit && (unitKnown || unit !== '')) return appError('BUREAU_OTHER_UNIT', {})
  if (known.epoch !== null && Number(epoch) < Number(known.epoch)) return appError('BUREAU_OTHER_EPOCH', { known: known.epoch, met: epoch })
  return null
}
