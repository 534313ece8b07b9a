import type { Notice } from '../../ipc/notice.ts'

/** What a notice of the system says. It may be read by whoever passes the screen: nobody's name, no place, no time of an accident. */
export interface NoticeText {
  readonly title: string
  readonly body: string
}

type Locale = 'zh-CN' | 'en'

const WHAT: Readonly<Record<Locale, Readonly<Record<Notice['kind'], readonly [title: string, what: (count: number) => string]>>>> = {
  'zh-CN': {
    report: ['工伤快报时限将到', (count) => `有 ${count} 起工伤事故的快报社保局还没有收到`],
    recognition: ['工伤认定申请期限将到', (count) => `有 ${count} 起工伤事故还没有记下单位的认定申请`],
    worker: ['职工申请工伤认定的一年期限将到', (count) => `有 ${count} 起工伤事故还没有记下认定申请`],
  },
  en: {
    report: ['A work-injury report is due', (count) => `The bureau has not received ${count} report(s)`],
    recognition: ['An application for recognition is due', (count) => `No application by the unit is noted for ${count} injury report(s)`],
    worker: ['The year for a worker’s own application ends', (count) => `No application is noted for ${count} injury report(s)`],
  },
}

/** Title and sentence of a notice; `practice` where it is about made-up data. */
export function noticeText({ kind, count, left }: Notice, locale: Locale, practice: boolean): NoticeText {
  const [title, what] = WHAT[locale][kind]
  if (locale === 'en') return { title: practice ? `[Practice] ${title}` : title, body: `${what(count)}; ${leftInEnglish(kind, left)}. Click to open the workbench.` }
  return { title: practice ? `【练习】${title}` : title, body: `${what(count)},${leftInChinese(kind, left, count)}。点这里打开工作台。` }
}

function leftInChinese(kind: Notice['kind'], left: number, count: number): string {
  const first = count > 1 ? '最早的一起' : ''
  if (kind !== 'report') return left === 0 ? `${first}今天是最后一天` : `${first}还有 ${left} 天`
  return `${first}还有 ${left >= 60 ? `${Math.floor(left / 60)} 小时 ` : ''}${left % 60} 分钟`
}

function leftInEnglish(kind: Notice['kind'], left: number): string {
  if (kind !== 'report') return left === 0 ? 'today is the last day' : `${left} day(s) left`
  return `${Math.floor(left / 60)} h ${left % 60} min left`
}
