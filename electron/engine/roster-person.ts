import type { PersonRecord } from '../../shared/bureau/roster.ts'
import type { RosterChange } from '../../shared/domain/outbox.ts'
import { WORK_INJURY } from '../../shared/domain/insurance.ts'
import type { StoredPerson } from '../db/queries/person.ts'
import { pinyinOf } from './pinyin.ts'

/** A record of the feed as it is stored: the list shows the status of 工伤 where the person has it, else of the first insurance. */
export function storedPerson(record: PersonRecord, json: string): StoredPerson {
  const shown = record.participations.find((one) => one.insurance === WORK_INJURY) ?? record.participations[0]
  return {
    id: record.id,
    version: record.version,
    idType: record.idType,
    idNumber: record.idNumber,
    name: record.name,
    pinyin: pinyinOf(record.name),
    gender: record.gender,
    birthDate: record.birthDate,
    insuredIdentity: record.insuredIdentity,
    insuredStatus: shown?.insuredStatus ?? '0',
    paymentStatus: shown?.paymentStatus ?? '',
    activeInsurances: record.participations.filter((one) => one.insuredStatus === '1').map((one) => one.insurance).sort().join(','),
    hiredOn: record.hiredOn,
    wageFen: shown?.wageFen ?? 0,
    record: json,
  }
}

/** What differs between two records, as text: a field's name, or `<insurance>.<field>` of a participation, to before and after. */
export function changedFields(before: PersonRecord, after: PersonRecord): RosterChange['fields'] {
  const old = flat(before)
  const now = flat(after)
  const fields: RosterChange['fields'] = {}
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    const pair: [string, string] = [old.get(key) ?? '', now.get(key) ?? '']
    if (key !== 'version' && pair[0] !== pair[1]) fields[key] = pair
  }
  return fields
}

function flat(record: PersonRecord): Map<string, string> {
  const fields = new Map<string, string>()
  const text = (value: unknown): string => (value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value))
  for (const [key, value] of Object.entries(record)) if (key !== 'participations') fields.set(key, text(value))
  for (const participation of record.participations) for (const [key, value] of Object.entries(participation)) if (key !== 'insurance') fields.set(`${participation.insurance}.${key}`, text(value))
  return fields
}
