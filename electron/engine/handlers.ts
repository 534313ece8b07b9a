import type { EngineChannelName } from '../../shared/ipc/contract.ts'
import { batchHandlers } from './batch.ts'
import { certificateHandlers } from './certificate.ts'
import type { Handlers } from './context.ts'
import { declarationHandlers } from './declaration.ts'
import { documentHandlers } from './document.ts'
import { engineInfoHandlers } from './engine-info.ts'
import { jobHandlers } from './job.ts'
import type { Jobs } from './jobs.ts'
import { recoverySheetHandlers } from './recovery-sheet.ts'
import { reportHandlers } from './report.ts'
import { rosterHandlers } from './roster.ts'
import { sessionHandlers } from './session.ts'
import { syncHandlers } from './sync.ts'
import { unitHandlers } from './unit.ts'

/** Every domain's handlers as one map; a channel that two domains answer is a bug. */
export function allHandlers(jobs: Jobs): Handlers<EngineChannelName> {
  return merge(
    jobHandlers(jobs),
    documentHandlers,
    batchHandlers,
    declarationHandlers,
    reportHandlers,
    recoverySheetHandlers,
    certificateHandlers,
    engineInfoHandlers,
    sessionHandlers,
    unitHandlers,
    rosterHandlers,
    syncHandlers,
    // The other domains' maps join here, one line each.
  ) as Handlers<EngineChannelName>
}

function merge(...maps: readonly Partial<Handlers<EngineChannelName>>[]): Partial<Handlers<EngineChannelName>> {
  const merged: Partial<Handlers<EngineChannelName>> = {}
  for (const map of maps) {
    for (const channel of Object.keys(map)) if (Object.hasOwn(merged, channel)) throw new Error(`two handlers for ${channel}`)
    Object.assign(merged, map)
  }
  return merged
}
