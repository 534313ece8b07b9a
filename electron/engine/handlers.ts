import type { EngineChannelName } from '../../shared/ipc/contract.ts'
import { attachmentHandlers } from './attachment.ts'
import { batchHandlers } from './batch.ts'
import type { Handlers } from './context.ts'
import { lazyCertificateHandlers } from './certificate-lazy.ts'
import { declarationHandlers } from './declaration.ts'
import { declareHandlers } from './declare.ts'
import { documentHandlers } from './document.ts'
import { engineInfoHandlers } from './engine-info.ts'
import { formHandlers } from './form.ts'
import { jobHandlers } from './job.ts'
import type { Jobs } from './jobs.ts'
import { preferenceHandlers } from './preference.ts'
import { rosterHistoryHandlers } from './roster-history.ts'
import { rosterHandlers } from './roster.ts'
import { sessionHandlers } from './session.ts'
import { syncHandlers } from './sync.ts'
import { undoHandlers } from './undo.ts'
import { unitHandlers } from './unit.ts'
import { workbenchHandlers } from './workbench.ts'

/** Every domain's handlers as one map: the compiler refuses a channel without one, and a channel that two domains answer is a bug. */
export function allHandlers(jobs: Jobs): Handlers<EngineChannelName> {
  const own = jobHandlers(jobs)
  const domains = [
    own, documentHandlers, batchHandlers, declarationHandlers, papers, engineInfoHandlers, sessionHandlers, unitHandlers, rosterHandlers, syncHandlers,
    workbenchHandlers, lazyCertificateHandlers, rosterHistoryHandlers,
    declareHandlers, formHandlers, preferenceHandlers, undoHandlers, attachmentHandlers,
  ]
  const all: Handlers<EngineChannelName> = {
    ...own,
    ...documentHandlers,
    ...batchHandlers,
    ...declarationHandlers,
    ...papers,
    ...engineInfoHandlers,
    ...sessionHandlers,
    ...unitHandlers,
    ...rosterHandlers,
    ...syncHandlers,
    ...workbenchHandlers,
    ...lazyCertificateHandlers,
    ...rosterHistoryHandlers,
    ...declareHandlers,
    ...formHandlers,
    ...preferenceHandlers,
    ...undoHandlers,
    ...attachmentHandlers,
  }
  const count = domains.reduce((sum, domain) => sum + Object.keys(domain).length, 0)
  if (count !== Object.keys(all).length) throw new Error('two domains answer the same channel')
  return all
}

/** Papers bring fonts and a PDF library with them; they are loaded when the first one is asked for, not while the window opens. */
const papers: Handlers<'report.create' | 'report.workbook' | 'document.recoverySheet'> = {
  'report.create': async (input, context) => (await import('./report.ts')).reportHandlers['report.create'](input, context),
  'report.workbook': async (input, context) => (await import('./report.ts')).reportHandlers['report.workbook'](input, context),
  'document.recoverySheet': async (input, context) => (await import('./recovery-sheet.ts')).recoverySheetHandlers['document.recoverySheet'](input, context),
}
