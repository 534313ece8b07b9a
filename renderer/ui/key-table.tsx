import { Modal } from 'antd'
import type { ReactElement } from 'react'
import type { UiKey } from '../../shared/i18n/ui/catalogue.ts'
import { useText } from './text.ts'

export interface KeyLine {
  readonly keys: string
  readonly what: UiKey
}

/** Keys that every list understands. */
export const LIST_KEYS: readonly KeyLine[] = [
  { keys: '↑ ↓', what: 'keys.arrows' },
  { keys: 'PageUp / PageDown', what: 'keys.pageUpDown' },
  { keys: 'Home / End', what: 'keys.homeEnd' },
  { keys: 'Enter', what: 'keys.open' },
]

const EVERYWHERE: readonly KeyLine[] = [
  { keys: 'Ctrl+K', what: 'keys.command' },
  { keys: 'Alt+0', what: 'keys.workbench' },
  { keys: 'Alt+1…9', what: 'keys.windows' },
  { keys: 'Esc', what: 'keys.escape' },
  { keys: '?', what: 'keys.help' },
]

/** The keys of the window that is open. */
export function KeyTable({ lines, open, onClose }: { readonly lines: readonly KeyLine[]; readonly open: boolean; readonly onClose: () => void }): ReactElement {
  const text = useText()
  const part = (title: string, entries: readonly KeyLine[]): ReactElement => (
    <section>
      <h3>{title}</h3>
      <dl className="key-list">
        {entries.map(({ keys, what }) => (
          <div key={keys + what}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{text(what)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={text('frame.keys')} destroyOnHidden>
      {lines.length > 0 && part(text('common.keysTitle'), lines)}
      {part(text('common.keysGlobal'), EVERYWHERE)}
    </Modal>
  )
}
