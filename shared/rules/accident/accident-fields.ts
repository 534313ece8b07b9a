import type { AccidentContent, Injured } from '../../domain/accident-content.ts'

/** The longest texts that are taken, in characters: place 100 and names 50 as the forms in use have them, the course longer than their 200 because a page may be attached. */
export const ACCIDENT_LIMITS: Partial<Record<keyof AccidentContent, number>> = { place: 100, course: 1000, cause: 500, trafficLiability: 200, measures: 500, reporter: 50 }
export const INJURED_LIMITS: Partial<Record<keyof Injured, number>> = { occupation: 50, hospital: 50, diagnosis: 200, task: 200 }

/** Which table each coded field is read from. */
export const ACCIDENT_ELEMENTS = { situation: 'injury-situation', category: 'gb6441.accident-category', reportMode: 'ALC025' } as const satisfies Partial<Record<keyof AccidentContent, string>>
export const INJURED_ELEMENTS = { idType: 'AAC058', gender: 'AAC004', employmentForm: 'AAC013', nature: 'gb6441.injury-nature', degree: 'ALC021' } as const satisfies Partial<Record<keyof Injured, string>>
export const PART_ELEMENT = 'gb6441.injury-part'
