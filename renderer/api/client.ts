import type { Api } from '../../shared/ipc/api.ts'
import type { ChannelName, Input, Output } from '../../shared/ipc/contract.ts'
import type { AppEvent } from '../../shared/ipc/event.ts'
import type { Result } from '../../shared/result/result.ts'
import { AppErrorException } from './app-error-exception.ts'

declare global {
  interface Window {
    readonly api?: Api
  }
}

/** False where the page was opened in a plain browser. */
export const apiIsThere = (): boolean => window.api !== undefined

type Verbs = Readonly<Record<string, (input: unknown) => Promise<Result<unknown>>>>

/** Asks one channel. An expected failure is an AppErrorException. */
export async function call<C extends ChannelName>(channel: C, input: Input<C>): Promise<Output<C>> {
  const [domain, verb] = channel.split('.') as [string, string]
  const verbs = (window.api as unknown as Readonly<Record<string, Verbs>>)[domain]
  const result = (await verbs![verb]!(input)) as Result<Output<C>>
  if (result.ok) return result.value
  throw new AppErrorException(result.error)
}

/** Hears what the engine and main have to say; answers the way to stop. */
export const subscribe = (listener: (event: AppEvent) => void): (() => void) => window.api!.events.subscribe(listener)
