import type { Result } from '../result/result.ts'
import type { ChannelName, Input, Output } from './contract.ts'
import type { AppEvent } from './event.ts'

type Domain<C extends string> = C extends `${infer D}.${string}` ? D : never
type Verb<C extends string, D extends string> = C extends `${D}.${infer V}` ? V : never

/** What the preload exposes as `window.api`: one named function a channel, grouped by domain; none takes a channel's name. */
export type Api = {
  readonly [D in Domain<ChannelName>]: {
    readonly [V in Verb<ChannelName, D>]: `${D}.${V}` extends infer C extends ChannelName ? (input: Input<C>) => Promise<Result<Output<C>>> : never
  }
} & {
  /** Subscribes to every event; returns the way to unsubscribe. The listener never sees an Electron event object. */
  readonly events: { readonly subscribe: (listener: (event: AppEvent) => void) => () => void }
}
