import { SITUATION_SUDDEN_ILLNESS, type AccidentContent, type Injured } from '../../../shared/domain/accident-content.ts'
import type { Finding } from '../../../shared/domain/finding.ts'
import type { UiKey } from '../../../shared/i18n/ui/catalogue.ts'

/** What a button beside a finding does to the report; null where only a person can mend it. */
export interface Mend {
  readonly label: UiKey
  readonly apply: (content: AccidentContent) => AccidentContent
}

/** The person that a finding's field belongs to, by its place in the list; null for a field of the accident. */
export function injuredIndex(field: string | null): number | null {
  const [, index] = /^injured\.(\d+)\./.exec(field ?? '') ?? []
  return index === undefined ? null : Number(index)
}

/** The button that mends a finding. `now` is the minute that counts as now. */
export function mendOf({ ruleId, field, params }: Finding, now: string): Mend | null {
  const index = injuredIndex(field)
  const person = (change: Partial<Injured>) => (content: AccidentContent): AccidentContent => ({ ...content, injured: content.injured.map((one, at) => (at === index ? { ...one, ...change } : one)) })
  const text = (name: string): string | null => (typeof params[name] === 'string' && params[name] !== '' ? params[name] : null)
  switch (ruleId) {
    case 'ACCIDENT_INJURED_TWICE':
      return { label: 'accident.mend.removeTwice', apply: (content) => ({ ...content, injured: content.injured.filter((_, at) => at !== index) }) }
    case 'ACCIDENT_DEATH_48H':
      return typeof params['within'] === 'boolean' ? { label: params['within'] ? 'accident.mend.within48' : 'accident.mend.after48', apply: person({ within48Hours: params['within'] }) } : null
    case 'NAME_MISMATCH': {
      const name = text('rosterName')
      return name === null ? null : { label: 'accident.mend.rosterName', apply: person({ name }) }
    }
    case 'NAME_SPACE': {
      const name = text('suggested')
      return name === null ? null : { label: 'accident.mend.noSpace', apply: person({ name }) }
    }
    case 'FIELD_REQUIRED':
      if (field === 'reportedAt') return { label: 'accident.mend.now', apply: (content) => ({ ...content, reportedAt: now }) }
      return field?.endsWith('.diedAt') ? { label: 'accident.mend.notDead', apply: person({ degree: null }) } : null
    case 'ACCIDENT_TIME_ORDER':
      return field === 'reportedAt' ? { label: 'accident.mend.now', apply: (content) => ({ ...content, reportedAt: now }) } : null
    default:
      return null
  }
}

/** Fields that are asked only where the others make them a question. */
export function isAsked(field: string, content: AccidentContent, one: Injured | null): boolean {
  if (field === 'trafficLiability') return content.traffic === true
  if (field === 'diedAt') return one?.degree === '1'
  return field === 'within48Hours' ? one?.degree === '1' && content.situation === SITUATION_SUDDEN_ILLNESS : true
}
