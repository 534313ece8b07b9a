import { Notification } from 'electron'
import { noticeText } from '../../shared/i18n/notices/notice-text.ts'
import type { Notice } from '../../shared/ipc/notice.ts'

export interface NoticeOptions {
  readonly settings: () => { readonly locale: 'zh-CN' | 'en'; readonly mode: 'practice' | 'bureau' }
  /** The person clicked on it: a window comes to the front and goes there. */
  readonly onOpen: (to: string) => void
}

/** Shows what the engine asks to be told of as a notice of the system, where there are any; 工作台 shows the same in either case. */
export function createNotices({ settings, onOpen }: NoticeOptions): (notice: Notice) => void {
  // Kept until they are gone: one that is collected no longer hears its click.
  const shown = new Set<Notification>()
  return (notice) => {
    if (!Notification.isSupported()) return
    const { locale, mode } = settings()
    const one = new Notification(noticeText(notice, locale, mode === 'practice'))
    shown.add(one)
    one.once('click', () => {
      shown.delete(one)
      onOpen('/workbench')
    })
    one.once('close', () => shown.delete(one))
    one.once('failed', () => shown.delete(one))
    one.show()
  }
}
