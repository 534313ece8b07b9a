import { z } from 'zod'
import { Participation, Person } from '../domain/person.ts'
import { feedPage } from './feed.ts'

/** A person as the feed gives it: the entity of shared/domain, with fields of a newer bureau kept. */
export const PersonRecord = z.looseObject({ ...Person.shape, participations: z.array(z.looseObject(Participation.shape)) })
export type PersonRecord = z.infer<typeof PersonRecord>

export const RosterPage = feedPage(PersonRecord)
export type RosterPage = z.infer<typeof RosterPage>
