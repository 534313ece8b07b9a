import { useChannel } from './use-channel.ts'

/** True where this machine never received a roster: what is not found is then not known to be absent. False also until it is known. */
export const useNoRoster = (): boolean => useChannel('session.status', {}).data?.rosterSyncedAt === null
