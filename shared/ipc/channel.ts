import type { z } from 'zod'

/** Who answers a channel: the engine (everything that is work), or main (dialogs, windows, key store, the choice of data folder). */
export type ChannelSide = 'engine' | 'main'

export interface Channel<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly side: ChannelSide
  readonly input: I
  readonly output: O
}

/** A channel that the engine answers. `input` and `output` are parsed at the boundary, and only there. */
export const engineChannel = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ side: 'engine', input, output }) as const

/** A channel that main answers. */
export const mainChannel = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ side: 'main', input, output }) as const
