import type { ConfirmPreview } from '../../../shared/ipc/declaration.ts'
import { fieldLabel } from '../../../shared/i18n/fields/field-labels.ts'
import { ADD_OPERATIONS } from '../../../shared/domain/add-content.ts'
import { countText } from '../../ui/count-text.ts'
import type { Locale, Text } from '../../ui/text.ts'

export interface Consequence {
  /** What will happen, in one sentence. */
  readonly sentence: string
  /** More about those that will be confirmed. */
  readonly details: readonly string[]
  /** Who is left out this time, and why. */
  readonly leftOut: readonly string[]
}

/** The sentence of 确认通过, computed of the numbers of declaration.preview. */
export function consequenceOf(preview: ConfirmPreview, text: Text, locale: Locale): Consequence {
  const [comma, semicolon] = locale === 'en' ? [', ', '; '] : ['、', '、']
  const line = (key: Parameters<Text>[0], count: number): string[] => (count > 0 ? [text(key, { count: countText(count) })] : [])
  const leftOut = [
    ...line('consequence.leftErrors', preview.withErrors),
    ...line('consequence.leftUnacknowledged', preview.unacknowledged),
    ...line('consequence.leftOther', preview.otherState),
  ]
  if (preview.confirmable === 0) return { sentence: text('consequence.nothing', { count: countText(preview.total) }), details: [], leftOut }

  const operations = ADD_OPERATIONS.filter((operation) => preview.byOperation[operation] > 0)
    .map((operation) => text('consequence.operation', { name: text(`operation.${operation}`), count: countText(preview.byOperation[operation]) }))
    .join(comma)
  const items = (entries: readonly (readonly [string, number])[]): string => entries.map(([name, count]) => text('consequence.item', { name, count: countText(count) })).join(semicolon)
  const insurances = Object.entries(preview.byInsurance).sort(([left], [right]) => left.localeCompare(right)).map(([code, count]) => [fieldLabel(`insurance.${code}`, locale), count] as const)
  const months = Object.entries(preview.byMonth).sort(([left], [right]) => left.localeCompare(right))
  return {
    sentence: text('consequence.main', { count: countText(preview.confirmable), operations }),
    details: [
      ...(insurances.length > 0 ? [text('consequence.insurances', { list: items(insurances) })] : []),
      ...(months.length > 0 ? [text('consequence.months', { list: items(months) })] : []),
      ...line('consequence.injuryOnly', preview.injuryOnly),
      ...line('consequence.rosterStale', preview.rosterStale),
      ...line('consequence.bureauOnly', preview.bureauOnly),
    ],
    leftOut,
  }
}
