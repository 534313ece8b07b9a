import type { ChannelName } from '../../shared/ipc/contract.ts'
import type { Topic } from '../../shared/ipc/event.ts'

/** Which changes in the store make the answer of a reading channel old. Channels that are not here are never kept. */
export const CHANNEL_TOPICS: Readonly<Partial<Record<ChannelName, readonly Topic[]>>> = {
  'vault.state': ['vault', 'session'],
  'session.status': ['session', 'status', 'roster', 'declaration', 'outbox', 'sync'],
  'settings.get': ['settings'],
  'app.about': ['vault', 'session'],
  'engine.info': ['session', 'roster', 'declaration', 'outbox'],
  'engine.codes': ['session'],
  'unit.info': ['unit', 'session'],
  'unit.insurances': ['unit', 'session'],
  'unit.payments': ['unit', 'session'],
  'unit.calendar': ['unit', 'session'],
  'roster.page': ['roster', 'session'],
  'roster.search': ['roster', 'session'],
  'roster.person': ['roster', 'session'],
  'roster.updates': ['roster', 'sync', 'session'],
  'roster.changes': ['session'],
  'roster.asOf': ['roster', 'session'],
  'batch.list': ['batch', 'session'],
  'batch.get': ['batch', 'session'],
  'batch.rows': ['batch', 'session'],
  'batch.rules': ['batch', 'session'],
  'declaration.page': ['declaration', 'outbox', 'session'],
  'declaration.get': ['declaration', 'outbox', 'session'],
  'declaration.history': ['declaration', 'session'],
  'declaration.preview': ['declaration', 'session'],
  'declaration.trail': ['declaration', 'sync', 'session'],
  'sync.overview': ['outbox', 'sync', 'session'],
  'sync.items': ['outbox', 'sync', 'session'],
  'sync.log': ['sync', 'session'],
}
