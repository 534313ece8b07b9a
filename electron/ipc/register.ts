import { ipcMain } from 'electron'
import { contract, type ChannelName, type EngineChannelName, type MainChannelName, type Output, type Parsed } from '../../shared/ipc/contract.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, type Result } from '../../shared/result/result.ts'
import { isOwnFrame } from './sender-check.ts'

export type MainHandlers = { readonly [C in MainChannelName]: (input: Parsed<C>) => Promise<Result<Output<C>>> }

/** Passes a call on to the engine, which parses it again: main does no work of its own on it. */
export type Relay = (channel: EngineChannelName, input: unknown) => Promise<Result<unknown>>

/**
 * The gate: every channel is registered here and nowhere else, so that no handler can be reached
 * without the sender check and the schema. A bug is caught once, told as INTERNAL and logged by `onBug`.
 */
export function registerChannels(main: MainHandlers, relay: Relay, onBug: (channel: string, problem: unknown) => void): void {
  for (const channel of Object.keys(contract) as ChannelName[]) {
    ipcMain.handle(channel, async (event, input: unknown): Promise<Result<unknown>> => {
      if (!isOwnFrame(event)) return err(appError('FORBIDDEN', { channel }))
      try {
        return await answer(channel, input, main, relay)
      } catch (problem) {
        onBug(channel, problem)
        return err(appError('INTERNAL', { channel }))
      }
    })
  }
}

/** One call, after the sender was checked: parsed, then answered by main or relayed. */
export async function answer(channel: ChannelName, input: unknown, main: MainHandlers, relay: Relay): Promise<Result<unknown>> {
  const parsed = contract[channel].input.safeParse(input)
  if (!parsed.success) return err(appError('ARGUMENT_INVALID', { channel, at: parsed.error.issues.map((issue) => issue.path.join('.')) }))
  if (contract[channel].side === 'engine') return relay(channel as EngineChannelName, parsed.data)
  const handler = main[channel as MainChannelName] as (input: unknown) => Promise<Result<unknown>>
  return handler(parsed.data)
}
