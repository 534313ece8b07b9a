import type { z } from 'zod'
import { attachmentChannels } from './attachment.ts'
import { accidentChannels } from './accident.ts'
import { batchMendChannels } from './batch-mend.ts'
import { batchChannels } from './batch.ts'
import { certificateChannels } from './certificate.ts'
import { declarationChannels } from './declaration.ts'
import { declareChannels } from './declare.ts'
import { documentChannels } from './document.ts'
import { engineInfoChannels } from './engine-info.ts'
import { fileChannels } from './file.ts'
import { formChannels } from './form.ts'
import { jobChannels } from './job.ts'
import { preferenceChannels } from './preference.ts'
import { reconcileChannels } from './reconcile.ts'
import { rosterChannels } from './roster.ts'
import { sessionChannels } from './session.ts'
import { settingsChannels } from './settings.ts'
import { syncChannels } from './sync.ts'
import { undoChannels } from './undo.ts'
import { unitChannels } from './unit.ts'
import { vaultChannels } from './vault.ts'
import { workbenchChannels } from './workbench.ts'

/** The one typed contract that the windows, the command line and the tests all use. */
export const contract = {
  ...attachmentChannels,
  ...accidentChannels,
  ...batchChannels,
  ...certificateChannels,
  ...batchMendChannels,
  ...declarationChannels,
  ...declareChannels,
  ...documentChannels,
  ...engineInfoChannels,
  ...fileChannels,
  ...formChannels,
  ...jobChannels,
  ...preferenceChannels,
  ...reconcileChannels,
  ...rosterChannels,
  ...sessionChannels,
  ...settingsChannels,
  ...syncChannels,
  ...undoChannels,
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
