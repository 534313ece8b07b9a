import { readIdNumber, tidyIdNumber, upgradeIdNumber, type IdReading } from '../../domain/id-number.ts'
import type { RuleContext } from '../context.ts'
import { bit, F } from '../field.ts'
import type { Subject } from '../subject.ts'

/** Documents whose number is built by GB 11643: 居民身份证, 港澳台居民居住证. 07 is, where it is the card of 2023. */
export const RESIDENT = '01'
export const RESIDENCE_PERMIT = '16'
export const FOREIGNER_CARD = '07'

const TYPE_OF_KIND = { resident: RESIDENT, 'residence-permit': RESIDENCE_PERMIT, foreigner: FOREIGNER_CARD } as const

/** 18 digits and more as a number: Excel keeps 15 of them. Exponents are such numbers too, also as text of a CSV. */
function isDamagedNumber(text: string, isNumber: boolean): boolean {
  if (/^\d+(\.\d+)?[eE]\+\d+$/.test(text)) return Number(text) >= 1e15
  return isNumber && text.replace(/\.0*$/, '').length > 15
}

/** The 证件类型 that the digits themselves speak of; null where they have not the shape of any. */
export function typeOfReading(reading: IdReading): string {
  return TYPE_OF_KIND[reading.kind]
}

/** Reads 证件号码, after 证件类型: fills `values`, `id`, `readAs`, `canonicalId`. */
export function readId(subject: Subject, context: RuleContext): void {
  const raw = subject.raw[F.idNumber] as string
  if (raw === '') return
  const isNumber = (subject.numeric & bit('idNumber')) !== 0
  if ((isNumber || raw.includes('+')) && isDamagedNumber(raw, isNumber)) {
    subject.idDamaged = true
    return
  }
  const number = (subject.literal & bit('idNumber')) === 0 ? tidyIdNumber(raw) : raw
  subject.values[F.idNumber] = number
  const reading = readIdNumber(number, context.today)
  const given = subject.values[F.idType] as string | null
  const noType = (subject.absent & bit('idType')) !== 0 || subject.isBlank('idType')
  if (given !== null) subject.readAs = given
  else if (noType) subject.readAs = typeof reading === 'string' ? ((subject.absent & bit('idType')) !== 0 ? RESIDENT : null) : typeOfReading(reading)
  const structured = subject.readAs === RESIDENT || subject.readAs === RESIDENCE_PERMIT || (subject.readAs === FOREIGNER_CARD && number.length === 18)
  if (structured) {
    if (typeof reading === 'string') subject.idProblem = reading
    else subject.id = reading
  }
  subject.canonicalId = subject.id !== null && number.length === 15 ? upgradeIdNumber(number) : number
}
