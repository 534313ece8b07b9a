import type { z } from 'zod'
import { batchMendChannels } from './batch-mend.ts'
import { batchChannels } from './batch.ts'
import { declarationChannels } from './declaration.ts'
import { documentChannels } from './document.ts'
import { engineInfoChannels } from './engine-info.ts'
import { fileChannels } from './file.ts'
import { jobChannels } from './job.ts'
import { rosterChannels } from './roster.ts'
import { sessionChannels } from './session.ts'
import { settingsChannels } from './settings.ts'
import { syncChannels } from './sync.ts'
import { unitChannels } from './unit.ts'
import { vaultChannels } from './vault.ts'
import { workbenchChannels } from './workbench.ts'

/** The one typed contract that the windows, the command line and the tests all use. */
export const contract = {
  ...batchChannels,
  ...batchMendChannels,
  ...declarationChannels,
  ...documentChannels,
  ...engineInfoChannels,
  ...fileChannels,
  ...jobChannels,
  ...rosterChannels,
  ...sessionChannels,
  ...settingsChannels,
  ...syncChannels,
  ...unitChannels,
  ...vaultChannels,
  ...workbenchChannels,
} as const

export type Contract = typeof contract
export type ChannelName = keyof Contract
export type Input<C extends ChannelName> = z.input<Contract[C]['input']>
/** What a handler receives: after parsing. */
export type Parsed<C extends ChannelName> = z.output<Contract[C]['input']>
export type Output<C extends ChannelName> = z.output<Contract[C]['output']>
export type EngineChannelName = { [C in ChannelName]: Contract[C]['side'] extends 'engine' ? C : never }[ChannelName]
export type MainChannelName = Exclude<ChannelName, EngineChannelName>
