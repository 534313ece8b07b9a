import { feedDigest } from '../../../shared/bureau/digest.ts'
import type { PracticeContext } from '../context.ts'
import { makePerson } from '../generate/person.ts'
import { makeUnit } from '../generate/unit.ts'
import type { Reply } from '../http/reply.ts'
import type { ChangeRow } from '../store/people.ts'
import { pageReply, sha256Hasher } from './feed-reply.ts'

/** By fault: a roster with nobody on it, complete and well-formed. */
export const emptyRoster = (): Reply => pageReply([], 'empty', true, { count: 0, digest: feedDigest([], sha256Hasher()) })

/** The seed of somebody else's people. */
const foreignSeed = (seed: number): number => seed + 7_777

/** By fault: the unit number that is not ours. */
export const foreignUnit = ({ settings }: PracticeContext): string => makeUnit(foreignSeed(settings.seed)).number

/** By fault: fifty people of another company, complete and well-formed. */
export function foreignRoster({ settings, clock }: PracticeContext): Reply {
  const taken = new Set<string>()
  const rows = Array.from({ length: 50 }, (_, index): ChangeRow => {
    const person = makePerson(foreignSeed(settings.seed), index, clock.today(), taken)
    return { id: person.id, seq: index + 1, version: person.version, removed: 0, record: JSON.stringify(person) }
  })
  return pageReply(rows, 'foreign', true, { count: rows.length, digest: feedDigest(rows, sha256Hasher()) })
}
