import type { EngineChannelName } from '../../shared/ipc/contract.ts'
import { attachmentHandlers } from './attachment.ts'
import { accidentHandlers } from './accident.ts'
import { batchMendHandlers } from './batch-mend.ts'
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
import { reconcileHandlers } from './reconcile.ts'
import { rosterHandlers } from './roster.ts'
import { sessionHandlers } from './session.ts'
import { syncHandlers } from './sync.ts'
import { undoHandlers } from './undo.ts'
import { unitHandlers } from './unit.ts'
import { workbenchHandlers } from './workbench.ts'

/** Every domain's handlers as one map: the compiler refuses a channel without one, and a channel that two domains answer is a bug. */
export function allHandlers(jobs: Jobs): Handlers<EngineChannelName> {
  const domains = {
    jobs: jobHandlers(jobs),
    accidentHandlers,
    attachmentHandlers,
    batchHandlers,
    batchMendHandlers,
    declarationHandlers,
    declareHandlers,
    documentHandlers,
    engineInfoHandlers,
    formHandlers,
    lazyCertificateHandlers,
    papers,
    preferenceHandlers,
    reconcileHandlers,
    rosterHandlers,
    rosterHistoryHandlers,
    sessionHandlers,
    syncHandlers,
    undoHandlers,
    unitHandlers,
    workbenchHandlers,
  }
  return joined(domains)
}

type Union<D> = D[keyof D]
type Intersection<U> = (U extends unknown ? (domain: U) => void : never) extends (domain: infer I) => void ? I : never

/** One map of several; throws where two of them answer the same channel. */
function joined<D extends Readonly<Record<string, object>>>(domains: D): Intersection<Union<D>> {
  const all = Object.assign({}, ...Object.values(domains)) as Intersection<Union<D>> & object
  const count = Object.values(domains).reduce((sum, domain) => sum + Object.keys(domain).length, 0)
  if (count !== Object.keys(all).length) throw new Error('two domains answer the same channel')
  return all
}

/** Papers bring fonts and a PDF library with them; they are loaded when the first one is asked for, not while the window opens. */
const papers: Handlers<'accident.paper' | 'reconcile.sheet' | 'report.create' | 'report.workbook' | 'document.recoverySheet'> = {
  'accident.paper': async (input, context) => (await import('./accident-papers.ts')).accidentPaperHandlers['accident.paper'](input, context),
  'report.create': async (input, context) => (await import('./report.ts')).reportHandlers['report.create'](input, context),
  'report.workbook': async (input, context) => (await import('./report.ts')).reportHandlers['report.workbook'](input, context),
  'reconcile.sheet': async (input, context) => (await import('./reconcile-sheet.ts')).reconcileSheetHandlers['reconcile.sheet'](input, context),
  'document.recoverySheet': async (input, context) => (await import('./recovery-sheet.ts')).recoverySheetHandlers['document.recoverySheet'](input, context),
}
