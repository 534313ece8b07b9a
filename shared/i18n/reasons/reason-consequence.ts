import type { Locale } from '../fields/field-labels.ts'
import { en, UNKNOWN_EN } from './en.ts'
import { UNKNOWN_ZH, zhCN } from './zh-cn.ts'

/** 减员原因 AAE160 → what it means for the worker. */
export type ReasonWords = Readonly<Record<number, string>>

const WORDS: Readonly<Record<Locale, ReasonWords>> = { 'zh-CN': zhCN, en }
const UNKNOWN: Readonly<Record<Locale, string>> = { 'zh-CN': UNKNOWN_ZH, en: UNKNOWN_EN }

/** What a 减员原因 (AAE160, current generation) means for the worker; of a reason that is not known here, that the bureau decides. */
export const reasonConsequence = (reason: string, locale: Locale): string => WORDS[locale][Number(reason)] ?? UNKNOWN[locale]
