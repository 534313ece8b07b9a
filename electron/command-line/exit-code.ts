import type { AppError, AppErrorCode } from '../../shared/result/app-error.ts'

/** 0 done · 1 findings of severity error, or something refused · 2 unusable arguments or file · 3 the bureau cannot be reached. */
export const EXIT = { done: 0, refused: 1, unusable: 2, unreachable: 3 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

const UNREACHABLE: ReadonlySet<AppErrorCode> = new Set(['BUREAU_UNREACHABLE', 'BUREAU_BUSY', 'BUREAU_NOT_THE_BUREAU'])

const REFUSED: ReadonlySet<AppErrorCode> = new Set([
  'SIGN_IN_REFUSED', 'BUREAU_REFUSED', 'BUREAU_OTHER_UNIT', 'BUREAU_OTHER_EPOCH', 'BUREAU_KEY_CHANGED', 'SYNC_WOULD_REMOVE_MANY', 'STATE_CONFLICT',
  'BATCH_LEDGER_OPEN', 'DECLARATION_HAS_ERRORS', 'WARNINGS_NOT_ACKNOWLEDGED', 'CERTIFICATE_SIGNATURE_INVALID', 'CANCELLED', 'FORBIDDEN',
])

/** What the shell is told for a failure. */
export function exitCodeOf(error: AppError): ExitCode {
  if (UNREACHABLE.has(error.code)) return EXIT.unreachable
  return REFUSED.has(error.code) ? EXIT.refused : EXIT.unusable
}
