import type { Locale } from './text.ts'

/** Names one after another, as a sentence of the language lists them. */
export const listText = (names: readonly string[], locale: Locale): string => names.join(locale === 'en' ? ', ' : '、')
