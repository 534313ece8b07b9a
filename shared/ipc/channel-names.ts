import type { ChannelName } from './contract.ts'

/** The names alone, for the preload: it must stay one small file without zod. `channel-names.test.ts` holds it to the contract. */
export const CHANNEL_NAMES = [
  'batch.edit', 'batch.fixAll', 'batch.fixes', 'batch.inspect', 'batch.keep', 'batch.mapping', 'batch.mending', 'batch.paste', 'batch.redo', 'batch.remap', 'batch.replace', 'batch.tidied', 'batch.undo', 'batch.updateDraft',
  'app.about', 'batch.createDrafts', 'batch.get', 'batch.import', 'batch.list', 'batch.reread', 'batch.marked', 'batch.rows', 'batch.rules',
  'batch.template', 'batch.validate', 'certificate.create', 'declaration.acknowledge', 'declaration.check', 'declaration.confirm',
  'declaration.edit', 'declaration.get', 'declaration.history', 'declaration.page', 'declaration.preview', 'declaration.remove',
  'declaration.restore', 'declaration.reveal', 'declaration.trail', 'document.bytes', 'document.print', 'document.recoverySheet', 'document.save', 'engine.codes', 'engine.info',
  'file.drop', 'file.pick', 'job.active', 'job.cancel', 'report.create', 'roster.asOf', 'roster.changes', 'roster.export',
  'roster.page', 'roster.person', 'roster.reveal', 'roster.search', 'roster.update', 'roster.updates', 'session.leavePractice',
  'session.practice', 'session.signIn', 'session.signInOffline', 'session.signOut', 'session.status', 'settings.get',
  'settings.set', 'sync.items', 'sync.log', 'sync.overview', 'sync.retry', 'sync.run', 'unit.calendar', 'unit.info',
  'unit.insurances', 'unit.payments', 'vault.create', 'vault.printRecovery', 'vault.recover', 'vault.recoveryNoted',
  'vault.state', 'vault.unlock',
  'workbench.today',
] as const satisfies readonly ChannelName[]
