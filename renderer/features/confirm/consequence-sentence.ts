import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import { fieldLabel } from '../../../shared/i18n/fields/field-labels.ts'
import type { ConfirmPreview, PersonTail } from '../../../shared/ipc/declaration.ts'
import { countText } from '../../ui/count-text.ts'
import { listText } from '../../ui/list-text.ts'
import type { Locale, Text } from '../../ui/text.ts'
import { OPERATIONS_OF } from './declaration-line.ts'

export interface Consequence {
  /** What will happen, in one sentence. */
  readonly sentence: string
  /** More about those that will be confirmed. */
  readonly details: readonly string[]
  /** Who is left out this time, and why. */
  readonly leftOut: readonly string[]
  /** The acts that cannot be taken back, for which a word is typed; null where there are none. */
  readonly oneWay: OneWay | null
}

export interface OneWay {
  readonly count: number
  readonly word: string
  readonly title: string
  readonly why: string
  /** Who, by name and the last four characters of the number. */
  readonly who: string
}

/** The sentences of 确认通过, computed of the numbers of declaration.preview. */
export function consequenceOf(preview: ConfirmPreview, kind: DeclarationKind, text: Text, locale: Locale): Consequence {
  const line = (key: Parameters<Text>[0], count: number): string[] => (count > 0 ? [text(key, { count: countText(count) })] : [])
  const naming = (key: Parameters<Text>[0], count: number, people: readonly PersonTail[]): string[] =>
    count > 0 ? [text(key, { count: countText(count), who: people.length > 0 ? text('consequence.whoOf', { named: whoOf(people, count, text, locale) }) : '' })] : []
  const leftOut = [
    ...naming('consequence.leftErrors', preview.withErrors, preview.wrongPeople),
    ...naming('consequence.leftUnacknowledged', preview.unacknowledged, preview.unreadPeople),
    ...line('consequence.leftOther', preview.otherState),
  ]
  if (preview.confirmable === 0) return { sentence: text('consequence.nothing', { count: countText(preview.total) }), details: [], leftOut, oneWay: null }

  const items = (entries: readonly (readonly [string, number])[]): string => listText(entries.map(([name, count]) => text('consequence.item', { name, count: countText(count) })), locale)
  const byKey = (counts: Readonly<Record<string, number>>): [string, number][] => Object.entries(counts).filter(([, count]) => count > 0).sort(([left], [right]) => left.localeCompare(right))
  const count = countText(preview.confirmable)
  const operations = listText(OPERATIONS_OF[kind].filter((operation) => preview.byOperation[operation] > 0).map((operation) => text('consequence.operation', { name: text(`operation.${operation}`), count: countText(preview.byOperation[operation]) })), locale)
  const insurances = byKey(preview.byInsurance).map(([code, people]) => [fieldLabel(`insurance.${code}`, locale), people] as const)
  const months = byKey(kind === 'add' ? preview.byMonth : preview.byLastPaidMonth)
  return {
    sentence: kind === 'add' ? text('consequence.add', { count, operations, injury: injuryOf(preview, text) }) : removalOf(),
    details: [
      ...(insurances.length > 0 ? [text(kind === 'add' ? 'consequence.insurances' : 'consequence.stopInsurances', { list: items(insurances) })] : []),
      ...(kind === 'add' && months.length > 0 ? [text('consequence.months', { list: items(months) })] : []),
      ...line('consequence.rosterStale', preview.rosterStale),
      ...line('consequence.bureauOnly', preview.bureauOnly),
      preview.recallMinutes > 0 ? text('consequence.recall', { minutes: preview.recallMinutes }) : text('consequence.takeBack'),
    ],
    leftOut,
    oneWay: oneWayOf(preview, text, locale),
  }

  function removalOf(): string {
    const [only] = months
    if (!only) return text('consequence.removeNoMonth', { count, operations })
    return text('consequence.remove', { count, operations, months: months.length === 1 ? only[0] : items(months) })
  }
}

/** 其中 1 人超龄仅参加工伤, and who else has 工伤 alone. */
function injuryOf({ injuryOnly, overAge }: ConfirmPreview, text: Text): string {
  const others = injuryOnly - overAge
  return (overAge > 0 ? text('consequence.overAge', { count: countText(overAge) }) : '') + (others > 0 ? text('consequence.injuryToo', { count: countText(others) }) : '')
}

/** 终止参保 of a 减员, back payments of a 增员: never both at once, since a selection is of one kind. */
function oneWayOf({ ends, backPayments, oneWayPeople }: ConfirmPreview, text: Text, locale: Locale): OneWay | null {
  const what = ends > 0 ? 'end' : backPayments > 0 ? 'back' : null
  if (what === null) return null
  const count = ends > 0 ? ends : backPayments
  return { count, word: text(`oneWay.${what}.word`), title: text(`oneWay.${what}.title`, { count: countText(count) }), why: text(`oneWay.${what}.why`), who: whoOf(oneWayPeople, count, text, locale) }
}

/** 向楠(0214)、李雷(031X) 等. */
function whoOf(people: readonly PersonTail[], count: number, text: Text, locale: Locale): string {
  const named = listText(people.map(({ name, tail }) => text('consequence.who', { name, tail })), locale)
  return count > people.length && people.length > 0 ? text('consequence.whoMore', { named }) : named
}
