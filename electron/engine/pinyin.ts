import { pinyin } from 'pinyin-pro'

/** First characters of the surnames of two characters, whose reading depends on the second: 单于 is chan yu, 单 alone is shan. */
const COMPOUND_HEADS = new Set('欧司上夏诸东皇尉公赫澹宗濮淳单太申轩令钟宇长慕鲜闾亓仉督子颛端巫拓百微段呼南第左万纥独羊谷梁西门宰父夹漆雕乐正壤驷闻人')

/** Readings that the dictionary lacks. */
const READINGS = new Map([['单于', 'chan yu'], ['万俟', 'mo qi'], ['尉迟', 'yu chi'], ['澹台', 'tan tai'], ['长孙', 'zhang sun']])

const single = new Map<string, string>()
const surnames = new Map<string, string>()
const CACHE_LIMIT = 50_000

/**
 * The reading of a name in pinyin without tones, lower-case, one space between syllables; surnames in
 * their own reading (单 shan, 曾 zeng, 解 xie, 仇 qiu, 查 zha). Latin letters stay, dots and signs go, a
 * character without a known reading stays as it is.
 */
export function pinyinOf(name: string): string {
  const characters = [...name.normalize('NFKC').toLowerCase()]
  const head = characters[0]
  if (head === undefined) return ''
  const syllables: string[] = []
  let word = ''
  let index = 0
  if (isHan(head)) {
    const second = characters[1]
    const surname = second !== undefined && COMPOUND_HEADS.has(head) && isHan(second) ? head + second : head
    syllables.push(readingOfSurname(surname))
    index = [...surname].length
  }
  for (const character of characters.slice(index)) {
    if (/[a-z0-9]/.test(character)) word += character
    else {
      if (word) syllables.push(word)
      word = ''
      if (isHan(character)) syllables.push(readingOf(character))
    }
  }
  if (word) syllables.push(word)
  return syllables.join(' ')
}

/** The initials of a reading: `zhang san` → `zs`. */
export function initialsOfPinyin(reading: string): string {
  let initials = ''
  for (let at = 0; at !== -1 && at < reading.length; ) {
    initials += String.fromCodePoint(reading.codePointAt(at) ?? 0)
    const space = reading.indexOf(' ', at)
    at = space === -1 ? -1 : space + 1
  }
  return initials
}

/** The pinyin initials of a name: 张三 → `zs`. */
export const initialsOf = (name: string): string => initialsOfPinyin(pinyinOf(name))

const isHan = (character: string): boolean => /\p{Script=Han}/u.test(character)

function readingOf(character: string): string {
  return remember(single, character, () => clean(pinyin(character, { toneType: 'none', v: true })))
}

function readingOfSurname(surname: string): string {
  return remember(surnames, surname, () => READINGS.get(surname) ?? clean(pinyin(surname, { toneType: 'none', v: true, surname: 'all' })))
}

const clean = (reading: string): string => reading.replaceAll('ü', 'v').trim()

function remember(cache: Map<string, string>, key: string, make: () => string): string {
  const known = cache.get(key)
  if (known !== undefined) return known
  if (cache.size >= CACHE_LIMIT) cache.clear()
  const made = make()
  cache.set(key, made)
  return made
}
