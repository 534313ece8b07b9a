import { appError } from '../../shared/result/app-error.ts'
import { err, type Result } from '../../shared/result/result.ts'
import type { Topic } from '../../shared/ipc/event.ts'
import type { EngineContext } from './context.ts'

const TOPICS: readonly Topic[] = ['declaration', 'outbox', 'status', 'undo']

/** Runs `work` in one transaction; where it answers a failure nothing is changed, where it succeeds the windows are told of `topics`. */
export function inTransaction<T>(context: EngineContext, work: () => Result<T>, topics: readonly Topic[] = TOPICS): Result<T> {
  const refused = new Error('refused')
  let result: Result<T> = err(appError('INTERNAL'))
  try {
    context.database
      .transaction(() => {
        result = work()
        if (!result.ok) throw refused
      })
      .immediate()
    context.changed(...topics)
  } catch (thrown) {
    if (thrown !== refused) throw thrown
  }
  return result
}
