import i18next from 'i18next'
import { useCallback } from 'react'
import { initReactI18next, useTranslation } from 'react-i18next'
import { UI_CATALOGUE, type UiKey } from '../../shared/i18n/ui/catalogue.ts'

export type Locale = 'zh-CN' | 'en'
export type Text = (key: UiKey, values?: Readonly<Record<string, string | number>>) => string

/** Fills the catalogue once, before anything is drawn. */
export function startWords(locale: Locale): void {
  void i18next.use(initReactI18next).init({
    lng: locale,
    fallbackLng: 'zh-CN',
    resources: { 'zh-CN': { translation: UI_CATALOGUE['zh-CN'] }, en: { translation: UI_CATALOGUE.en } },
    keySeparator: false,
    nsSeparator: false,
    pluralSeparator: '~',
    // React escapes; escaping twice would show &amp; in a name.
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  document.documentElement.lang = locale
}

export function chooseLocale(locale: Locale): void {
  if (i18next.language !== locale) void i18next.changeLanguage(locale)
  document.documentElement.lang = locale
}

/** Words without a value in them, by language: a list of rows asks for the same ones thousands of times, and to look one up is dear. */
const plainWords = new Map<string, string>()

function plainWord(language: string, key: UiKey, find: (key: UiKey) => string): string {
  const place = `${language} ${key}`
  let word = plainWords.get(place)
  if (word === undefined) plainWords.set(place, (word = find(key)))
  return word
}

/** The catalogue's words by typed key; the same function until the language changes. */
export function useText(): Text {
  const { t, i18n } = useTranslation()
  const { language } = i18n
  return useCallback((key, values) => (values === undefined ? plainWord(language, key, t) : t(key, values)), [t, language])
}

export function useLocale(): Locale {
  return useTranslation().i18n.language === 'en' ? 'en' : 'zh-CN'
}

/** True where the catalogue has this key: for codes that others may add. */
export const isUiKey = (key: string): key is UiKey => Object.hasOwn(UI_CATALOGUE['zh-CN'], key)
