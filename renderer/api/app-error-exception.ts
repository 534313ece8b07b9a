import { appError, type AppError } from '../../shared/result/app-error.ts'

/** An expected failure on its way through TanStack Query, which knows failures only as things thrown. */
export class AppErrorException extends Error {
  readonly appError: AppError

  constructor(error: AppError) {
    super(error.code)
    this.name = 'AppErrorException'
    this.appError = error
  }
}

/** The failure to show for whatever was thrown; null where nothing was. A bug is shown as INTERNAL. */
export function appErrorOf(problem: unknown): AppError | null {
  if (problem === null || problem === undefined) return null
  return problem instanceof AppErrorException ? problem.appError : appError('INTERNAL')
}
