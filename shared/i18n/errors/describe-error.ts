import type { AppError } from '../../result/app-error.ts'
import { en } from './en.ts'
import { zhCN } from './zh-cn.ts'

/** The words for an expected failure: what happened, with its figures, and what to do. Unknown places are left out. */
export function describeError(error: AppError, locale: 'zh-CN' | 'en'): { readonly message: string; readonly advice: string } {
  const [message, advice] = (locale === 'zh-CN' ? zhCN : en)[error.code]
  const fill = (words: string): string =>
    words.replace(/[:：]?\s*\{(\w+)\}/g, (place, name: string) => {
      const value = error.params[name]
      if (value === undefined || value === null) return ''
      return place.replace(`{${name}}`, Array.isArray(value) ? value.join('、') : String(value))
    })
  return { message: fill(message), advice: fill(advice) }
}
