import { Menu } from 'antd'
import { useEffect, useRef, type ReactElement } from 'react'
import type { UiKey } from '../../shared/i18n/ui/catalogue.ts'
import { useText } from '../ui/text.ts'
import { MANUAL_WINDOWS, START, WINDOWS, type AppWindow } from './windows.tsx'

interface MainMenuProps {
  readonly current: string
  readonly collapsed: boolean
  readonly onChoose: (path: string) => void
}

const GROUPS: readonly UiKey[] = [...new Set(WINDOWS.map(({ group }) => group))]

/** The key that leads there; the tenth window and those after it have none. */
function keyOf(window: AppWindow): string | undefined {
  if (window === START) return 'Alt+0'
  const place = MANUAL_WINDOWS.indexOf(window)
  return place < 9 ? `Alt+${place + 1}` : undefined
}

/** The manual's modules and their windows, under their own names. */
export function MainMenu({ current, collapsed, onChoose }: MainMenuProps): ReactElement {
  const text = useText()
  const nav = useRef<HTMLElement>(null)
  // On a low screen the menu scrolls: where one is stays in view.
  useEffect(() => {
    // Nothing is given back: newer Chromium answers with a promise, which is no clean-up.
    nav.current?.querySelector('.ant-menu-item-selected')?.scrollIntoView?.({ block: 'nearest' })
  }, [current, collapsed])
  const entriesOf = (group: UiKey) =>
    WINDOWS.flatMap((window) =>
      window.group === group ? [{ key: window.path, icon: window.icon, label: <span title={keyOf(window)}>{text(window.title)}</span>, title: text(window.title) }] : [],
    )
  return (
    <nav ref={nav} aria-label={text('menu.label')} className="frame-menu">
      <Menu
        mode="inline"
        inlineIndent={12}
        selectedKeys={[current]}
        items={collapsed ? GROUPS.flatMap(entriesOf) : GROUPS.map((group) => ({ type: 'group' as const, key: group, label: text(group), children: entriesOf(group) }))}
        onClick={({ key }) => onChoose(key)}
      />
    </nav>
  )
}
