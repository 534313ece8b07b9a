import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { personWriter } from '../../electron/db/queries/person.ts'
import { writeFact } from '../../electron/db/queries/fact.ts'
import { advanceFeed } from '../../electron/db/queries/feed.ts'
import { saveOperator } from '../../electron/db/queries/operator.ts'
import { writeSnapshot } from '../../electron/db/queries/snapshot.ts'
import type { EngineOptions } from '../../electron/engine/engine.ts'
import { pinyinOf } from '../../electron/engine/pinyin.ts'
import { spawnReaderChild } from '../../electron/workbook/reader-child.ts'
import type { Person } from '../../shared/domain/person.ts'
import { built } from './built.ts'
import { makeEngine, type TestEngine } from './make-engine.ts'
import { withStore } from './put-confirmed.ts'

export const SEEDED = { unit: '430100112233', operator: '经办员', at: '2026-11-23T01:00:00.000Z' } as const

/** Reads workbooks in a real process of its own. */
export const spawnReader: EngineOptions['spawnReader'] = async () => spawnReaderChild(await built('reader'))

export interface Seed {
  readonly people?: readonly Person[]
  /** When the roster was last complete; null for never. */
  readonly rosterAt?: string | null
  readonly insurances?: readonly string[]
  readonly region?: string
}

export interface SeededEngine extends TestEngine {
  /** Closes the engine, works on its store, and opens it again with its session. */
  between<T>(work: (database: Database) => T): Promise<T>
}

/** An engine on a store as a sync leaves it, with an operator signed in and no bureau to be reached. Its day is 2026-11-23. */
export async function seededEngine(seed: Seed = {}, overrides: Partial<EngineOptions> = {}): Promise<SeededEngine> {
  const dataFolder = overrides.dataFolder ?? mkdtempSync(join(tmpdir(), 'shenbao-engine-'))
  const key = overrides.key ?? randomBytes(32)
  withStore(dataFolder, key, (database) => plant(database, seed))
  const engine = await makeEngine({ resumeSession: true, spawnReader, ...overrides, dataFolder, key })
  return Object.assign(engine, {
    between: async <T>(work: (database: Database) => T): Promise<T> => {
      await engine.engine.close()
      const value = withStore(dataFolder, engine.key, work)
      await engine.reopen()
      return value
    },
  })
}

function plant(database: Database, { people = [], rosterAt = SEEDED.at, insurances = ['110', '210', '310', '330', '410', '510'], region = '430100' }: Seed): void {
  const { at } = SEEDED
  database.transaction(() => {
    for (const [name, value] of Object.entries({ 'bureau.id': 'test', 'unit.number': SEEDED.unit, 'unit.name': '湖南示例制造有限公司', 'unit.region': region } as const)) writeFact(database, name as 'unit.number', value, at)
    saveOperator(database, { name: SEEDED.operator, roles: ['operator'], verifier: 'none', accessToken: 'a', accessUntil: at, refreshToken: 'r', refreshUntil: at }, at)
    const unit = { number: SEEDED.unit, name: '湖南示例制造有限公司', creditCode: '91350100M000100Y43', type: '10', economicType: '170', industry: 'C', insuredStatus: '1', region, regionName: '湖南省长沙市', bureauOffice: '长沙市工伤保险服务中心', address: '', contact: '', phone: '' }
    writeSnapshot(database, 'unit', JSON.stringify(unit), null, at)
    writeSnapshot(database, 'insurances', JSON.stringify({ insurances: insurances.map((insurance) => ({ insurance, status: '1', from: '2020-01-01', unitRatePpm: 4000, personRatePpm: 0, headcount: 1 })) }), null, at)
    writeSnapshot(database, 'calendar', JSON.stringify({ today: '2026-11-23', months: [{ month: '2026-11', open: true, opensOn: null, closesOn: null, reason: null }], shutdowns: [] }), null, at)
    const writer = personWriter(database)
    for (const person of people) {
      const [first] = person.participations
      writer.upsert({
        id: person.id, version: person.version, idType: person.idType, idNumber: person.idNumber, name: person.name, pinyin: pinyinOf(person.name), gender: person.gender, birthDate: person.birthDate,
        insuredIdentity: person.insuredIdentity, insuredStatus: first?.insuredStatus ?? '0', paymentStatus: first?.paymentStatus ?? '0', activeInsurances: '', hiredOn: person.hiredOn, wageFen: first?.wageFen ?? 0, record: JSON.stringify(person),
      })
    }
    if (rosterAt !== null) advanceFeed(database, 'roster', 'c1', { at: rosterAt, count: people.length, digest: null })
  })()
}
