import { contract, type EngineChannelName } from '../../shared/ipc/contract.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, type Result } from '../../shared/result/result.ts'
import { storeProblem } from '../db/sqlite-problem.ts'
import type { EngineContext, Handlers } from './context.ts'

type AnyHandler = (input: unknown, context: EngineContext) => Result<unknown> | Promise<Result<unknown>>

/**
 * Turns a handler map into the one way in: input parsed, handler run, answer parsed. An expected failure is
 * an answer; a bug is logged once, without its words (they may quote personal data), and answered INTERNAL.
 * After a fatal failure of the store nothing more is run.
 */
export function makeDispatch(handlers: Handlers<EngineChannelName>, context: EngineContext): (channel: EngineChannelName, input: unknown) => Promise<Result<unknown>> {
  let fatal: Result<never> | null = null
  return async (channel, input) => {
    if (fatal && channel !== 'engine.info') return fatal
    const entry = Object.hasOwn(contract, channel) ? contract[channel] : undefined
    if (!entry || entry.side !== 'engine') return err(appError('ARGUMENT_INVALID', { channel: String(channel) }))
    const parsed = entry.input.safeParse(input)
    if (!parsed.success) return err(appError('ARGUMENT_INVALID', { channel, at: parsed.error.issues.map((issue) => issue.path.join('.')) }))
    try {
      const result = await (handlers[channel] as AnyHandler)(parsed.data, context)
      if (!result.ok) return result
      return { ok: true, value: entry.output.parse(result.value) }
    } catch (thrown) {
      const problem = storeProblem(thrown)
      context.logger.error(problem ? 'store' : 'bug', { channel, kind: thrown instanceof Error ? thrown.name : typeof thrown, code: problem?.code ?? null, at: whereThrown(thrown) })
      if (!problem) return err(appError('INTERNAL', { channel }))
      if (problem.code === 'STORE_CORRUPT') fatal = err(problem)
      return err(problem)
    }
  }
}

/** The first stack frame, file and line alone. */
function whereThrown(thrown: unknown): string | null {
  const frame = thrown instanceof Error ? thrown.stack?.split('\n').find((line) => line.trimStart().startsWith('at ')) : undefined
  return frame?.match(/([\w.-]+\.(?:ts|js|mjs|cjs):\d+)/)?.[1] ?? null
}
