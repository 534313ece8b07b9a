import { createHash } from 'node:crypto'
import type { LookupQuery, PersonLookup } from '../../shared/bureau/lookup.ts'
import type { PracticeContext } from './context.ts'
import { makeUnit, UNIT_INSURANCES } from './generate/unit.ts'

/**
 * Where a person is insured now. Somebody who is not on the roster is, always the same for the same
 * number: unknown (half), stopped in another unit (three tenths), still active there (the rest).
 */
export function lookUpPerson({ store, settings }: PracticeContext, { idNumber }: LookupQuery): PersonLookup {
  const here = store.people.byIdNumber(idNumber)
  const none = { activeElsewhere: false, formerUnit: null, insurances: [] }
  if (here) return { known: true, personId: here.id, ...none, words: '该人员在本单位有参保记录。' }
  const draw = createHash('sha256').update(idNumber).digest().readUInt32BE(0) / 4_294_967_296
  if (draw < 0.5) return { known: false, personId: null, ...none, words: '社保系统中没有此人的参保记录,可按新参保申报。' }
  const active = draw >= 0.8
  const formerUnit = makeUnit(settings.seed + 1 + Math.floor(draw * 1000)).name
  return {
    known: true,
    personId: null,
    activeElsewhere: active,
    formerUnit,
    insurances: UNIT_INSURANCES.map(({ insurance }) => ({ insurance, insuredStatus: active ? '1' : '2' })),
    words: active ? `该人员在${formerUnit}正常参保,须先由该单位办理停保;本单位目前只能为其参加工伤保险。` : `该人员已在${formerUnit}停保,可以办理调入。`,
  }
}
