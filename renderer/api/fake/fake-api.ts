import type { Api } from '../../../shared/ipc/api.ts'
import type { ChannelName, Input } from '../../../shared/ipc/contract.ts'
import type { AppEvent } from '../../../shared/ipc/event.ts'
import { fakeAnswers, type FakeAnswers } from './fake-answers.ts'

export interface FakeApi {
  readonly api: Api
  /** What was asked, in order. */
  readonly calls: { readonly channel: ChannelName; readonly input: unknown }[]
  readonly inputsOf: <C extends ChannelName>(channel: C) => Input<C>[]
  /** As if engine or main told it. */
  readonly emit: (event: AppEvent) => void
  /** From now on a channel answers this. */
  readonly answer: (answers: Partial<FakeAnswers>) => void
}

const isResult = (value: unknown): boolean => typeof value === 'object' && value !== null && 'ok' in value

/** For tests alone: `window.api` without an app behind it. */
export function createFakeApi(given: Partial<FakeAnswers> = {}): FakeApi {
  let answers: FakeAnswers = { ...fakeAnswers(), ...given }
  const calls: FakeApi['calls'] = []
  const listeners = new Set<(event: AppEvent) => void>()
  const domains: Record<string, Record<string, unknown>> = {
    events: {
      subscribe: (listener: (event: AppEvent) => void) => {
        listeners.add(listener)
        return () => void listeners.delete(listener)
      },
    },
  }
  for (const channel of Object.keys(answers) as ChannelName[]) {
    const [domain, verb] = channel.split('.') as [string, string]
    const verbs = (domains[domain] ??= {})
    verbs[verb] = async (input: unknown) => {
      calls.push({ channel, input })
      const value = await (answers[channel] as (input: unknown) => unknown)(input)
      return isResult(value) ? value : { ok: true, value }
    }
  }
  return {
    api: domains as unknown as Api,
    calls,
    inputsOf: (channel) => calls.filter((call) => call.channel === channel).map(({ input }) => input) as never,
    emit: (event) => listeners.forEach((listener) => listener(event)),
    answer: (next) => {
      answers = { ...answers, ...next }
    },
  }
}
