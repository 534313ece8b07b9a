import type { RosterPerson } from '../context.ts'

/** 正常参保 and 暂停参保, AAC008. */
export const ACTIVE = '1'
export const SUSPENDED = '2'

/** 个人参保状态 of one insurance; null where the person never had it here. */
export const statusOf = (person: RosterPerson, insurance: string): string | null => person.participations.find((one) => one.insurance === insurance)?.insuredStatus ?? null

/** True where any insurance of the person runs in this unit. */
export const isActiveHere = (person: RosterPerson): boolean => person.participations.some((one) => one.insuredStatus === ACTIVE)

/** True where any insurance of the person is suspended in this unit: it can be resumed. */
export const isSuspendedHere = (person: RosterPerson): boolean => person.participations.some((one) => one.insuredStatus === SUSPENDED)
