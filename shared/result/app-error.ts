import { z } from 'zod'

/**
 * The closed list of expected failures. Each has words for a person in the message catalogue
 * (`error.<code>`); `params` fill them. Add here, never pass a free string.
 */
export const APP_ERROR_CODES = [
  // arguments and input
  'ARGUMENT_INVALID', 'NOT_FOUND', 'STATE_CONFLICT', 'CANCELLED', 'FORBIDDEN',
  // files
  'FILE_NOT_FOUND', 'FILE_LOCKED', 'FILE_UNREADABLE', 'FILE_PASSWORD', 'FILE_TOO_LARGE', 'FILE_EMPTY', 'FILE_WRITE_FAILED', 'FILE_TOKEN_USED',
  // attachments
  'ATTACHMENT_TYPE', 'ATTACHMENT_HEIC', 'ATTACHMENT_DAMAGED', 'ATTACHMENT_PASSWORD', 'ATTACHMENT_EMPTY', 'ATTACHMENT_TOO_LARGE', 'ATTACHMENT_TOTAL', 'ATTACHMENT_TOO_MANY',
  'ATTACHMENT_INTERRUPTED', 'ATTACHMENT_NOT_TAKEN', 'ATTACHMENT_LOST',
  // the store and its key
  'STORE_LOCKED', 'STORE_KEY_WRONG', 'STORE_PLAINTEXT', 'STORE_CORRUPT', 'STORE_FROM_FUTURE', 'STORE_BUSY', 'DISK_FULL',
  'PASSPHRASE_REQUIRED', 'PASSPHRASE_WRONG', 'KEY_STORE_UNAVAILABLE', 'RECOVERY_CODE_WRONG',
  // the operator
  'NOT_SIGNED_IN', 'SIGN_IN_REFUSED', 'SIGN_IN_NEVER_ONLINE',
  // the bureau
  'BUREAU_UNREACHABLE', 'BUREAU_BUSY', 'BUREAU_NOT_THE_BUREAU', 'BUREAU_OTHER_UNIT', 'BUREAU_OTHER_EPOCH', 'BUREAU_INSECURE',
  'BUREAU_REFUSED', 'BUREAU_KEY_CHANGED', 'SYNC_WOULD_REMOVE_MANY', 'SYNC_RUNNING',
  // a full resync still does not add up to the bureau's own count and digest
  'ROSTER_DIGEST_MISMATCH',
  // nothing to compare with: the roster was never brought here
  'ROSTER_NEVER_SYNCED',
  // work
  'BATCH_LEDGER_OPEN', 'DECLARATION_HAS_ERRORS', 'WARNINGS_NOT_ACKNOWLEDGED', 'CERTIFICATE_SIGNATURE_INVALID', 'READER_DIED', 'INTERNAL',
] as const

export type AppErrorCode = (typeof APP_ERROR_CODES)[number]

export const ErrorParams = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]))

export const AppError = z.object({
  code: z.enum(APP_ERROR_CODES),
  /** True where the same call may succeed later without a change by the user. */
  retryable: z.boolean(),
  params: ErrorParams,
})
export type AppError = z.infer<typeof AppError>

export function appError(code: AppErrorCode, params: AppError['params'] = {}, retryable = false): AppError {
  return { code, retryable, params }
}
