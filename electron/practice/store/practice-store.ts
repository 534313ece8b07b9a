import { attachmentsTable, type Attachments } from './attachments.ts'
import { feedQueries, type Feeds } from './feeds.ts'
import { intentsTable, type Intents } from './intents.ts'
import { metaTable, type Meta } from './meta.ts'
import { openPracticeDatabase } from './open.ts'
import { papersTables, type Papers } from './papers.ts'
import { bulkPeople, peopleTable, type People } from './people.ts'
import { sessionsTable, type Sessions } from './sessions.ts'
import { submissionsTable, type Submissions } from './submissions.ts'

/** Everything that the practice bureau keeps. */
export interface PracticeStore {
  readonly isNew: boolean
  readonly meta: Meta
  readonly people: People
  readonly submissions: Submissions
  readonly intents: Intents
  readonly sessions: Sessions
  readonly attachments: Attachments
  readonly papers: Papers
  readonly feeds: Feeds
  /** All or nothing. */
  transaction<T>(work: () => T): T
  /** Puts the first people in; the store counts as made only once `fill` has returned. */
  firstFill(fill: (people: ReturnType<typeof bulkPeople>) => void): void
  close(): void
}

/** Opens the store; see openPracticeDatabase for what it throws. */
export function openPracticeStore(file: string, key: Uint8Array | null): PracticeStore {
  const { database, isNew, indexPeople, logAhead, close } = openPracticeDatabase(file, key)
  const meta = metaTable(database)
  return {
    isNew,
    meta,
    people: peopleTable(database, meta),
    submissions: submissionsTable(database, meta),
    intents: intentsTable(database),
    sessions: sessionsTable(database),
    attachments: attachmentsTable(database),
    papers: papersTables(database),
    feeds: feedQueries(database),
    transaction: (work) => database.transaction(work)(),
    firstFill: (fill) => {
      database.transaction(() => {
        fill(bulkPeople(database))
        indexPeople()
      })()
      logAhead()
    },
    close,
  }
}
