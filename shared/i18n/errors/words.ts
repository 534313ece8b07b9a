import type { AppErrorCode } from '../../result/app-error.ts'

/** What happened (with `{param}` places), and what the clerk can do about it; '' where there is nothing to do. */
export type ErrorWords = Readonly<Record<AppErrorCode, readonly [message: string, advice: string]>>
