import type { CalendarDate } from '../../shared/domain/calendar-date.ts'
import type { Result } from '../../shared/result/result.ts'
import type { DeclarationKind } from '../../shared/rules/index.ts'
import { systemClock, todayOf, type Clock } from '../platform/clock.ts'
import type { GivenFile } from './batch-source.ts'
import type { EngineOptions } from './engine.ts'
import type { MappingWords } from '../../shared/ipc/mapping-words.ts'
import { givenBy } from './given-by.ts'
import { loadResources } from './load-resources.ts'
import { ruleContextWithoutStore } from './rule-context.ts'
import { validateWorkbook, type Validated } from './validate-workbook.ts'

export interface StorelessRequest {
  readonly source: GivenFile
  readonly kind: DeclarationKind
  /** Null for the clock's day. */
  readonly today: CalendarDate | null
  readonly marked: boolean
  readonly words?: MappingWords | undefined
  readonly resourcesFolder: string
  readonly spawnReader: EngineOptions['spawnReader']
  readonly clock?: Clock
}

/** Checks a workbook where there is no store: by the default region's profile; rules that need roster, unit, drafts or calendar are listed as not checked. */
export function validateWithoutStore(request: StorelessRequest): Promise<Result<Validated>> {
  const resources = loadResources(request.resourcesFolder)
  const profile = resources.profile(null)
  const rules = ruleContextWithoutStore({ codes: resources.codes(profile.codePack), profile, today: request.today ?? todayOf(request.clock ?? systemClock) })
  const job = { signal: new AbortController().signal, report: () => undefined, breathe: () => new Promise<void>((resolve) => setImmediate(resolve)) }
  return validateWorkbook({ source: request.source, kind: request.kind, rules, spawnReader: request.spawnReader, job, marked: request.marked, sheet: request.words?.sheet ?? undefined, given: givenBy(request.words) })
}
