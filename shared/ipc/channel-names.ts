import type { ChannelName } from './contract.ts'

/** The names alone, for the preload: it must stay one small file without zod. `channel-names.test.ts` holds it to the contract. */
export const CHANNEL_NAMES = [
  'accident.acknowledge', 'accident.check', 'accident.confirm', 'accident.copyCommon', 'accident.create', 'accident.deadlines', 'accident.edit', 'accident.get', 'accident.history', 'accident.injuredOf', 'accident.page', 'accident.paper', 'accident.preview', 'accident.recall', 'accident.recallMany', 'accident.recognition', 'accident.redo', 'accident.regions', 'accident.remembered', 'accident.remove', 'accident.restore', 'accident.reveal', 'accident.sendNow', 'accident.supplement', 'accident.trail', 'accident.undo',
  'app.about',
  'attachment.add', 'attachment.bytes', 'attachment.list', 'attachment.order', 'attachment.remove', 'attachment.restore',
  'batch.edit', 'batch.fixAll', 'batch.fixes', 'batch.inspect', 'batch.keep', 'batch.mapping', 'batch.mending', 'batch.paste', 'batch.place', 'batch.redo', 'batch.remap', 'batch.replace', 'batch.tidied', 'batch.undo', 'batch.updateDraft',
  'batch.createDrafts', 'batch.get', 'batch.import', 'batch.list', 'batch.marked', 'batch.reread', 'batch.rows', 'batch.rules', 'batch.template', 'batch.validate',
  'certificate.create', 'certificate.createMany', 'certificate.createUnit', 'certificate.kept', 'certificate.reprint', 'certificate.saveEach', 'certificate.verify',
  'declaration.acknowledge', 'declaration.bulkEdit', 'declaration.bulkPreview', 'declaration.check', 'declaration.confirm', 'declaration.edit', 'declaration.export', 'declaration.get', 'declaration.history', 'declaration.page', 'declaration.preview', 'declaration.recall', 'declaration.remove', 'declaration.removeMany', 'declaration.restore', 'declaration.restoreMany', 'declaration.reveal', 'declaration.sendNow', 'declaration.source', 'declaration.trail',
  'declare.advise', 'declare.begin', 'declare.create', 'declare.lookup',
  'document.bytes', 'document.print', 'document.recoverySheet', 'document.save',
  'engine.codes', 'engine.info',
  'file.drop', 'file.pick', 'file.pickAttachments',
  'form.forget', 'form.get', 'form.keep',
  'job.active', 'job.cancel',
  'preference.get', 'preference.set',
  'report.create', 'report.workbook',
  'roster.asOf', 'roster.changeCounts', 'roster.changesExport', 'roster.dayFacts', 'roster.dayPage', 'roster.personHistory', 'unit.export', 'roster.changes', 'roster.export', 'roster.page', 'roster.person', 'roster.reveal', 'roster.search', 'roster.update', 'roster.updates',
  'session.leavePractice', 'session.practice', 'session.signIn', 'session.signInOffline', 'session.signOut', 'session.status',
  'settings.get', 'settings.set',
  'sync.items', 'sync.log', 'sync.overview', 'sync.retry', 'sync.run',
  'undo.list', 'undo.redo', 'undo.state', 'undo.undo',
  'unit.calendar', 'unit.info', 'unit.insurances', 'unit.payments',
  'vault.create', 'vault.printRecovery', 'vault.recover', 'vault.recoveryNoted', 'vault.state', 'vault.unlock',
  'workbench.today',
  'reconcile.run', 'reconcile.list', 'reconcile.get', 'reconcile.lines', 'reconcile.preview', 'reconcile.draft', 'reconcile.sheet', 'reconcile.workbook', 'reconcile.forget',
] as const satisfies readonly ChannelName[]
