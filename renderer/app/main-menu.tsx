import { Menu } from 'antd'
import type { ReactElement } from 'react'
import type { UiKey } from '../../shared/i18n/ui/catalogue.ts'
import { useText } from '../ui/text.ts'
import { WINDOWS } from './windows.tsx'

interface MainMenuProps {
  readonly current: string
  readonly collapsed: boolean
  readonly onChoose: (path: string) => void
}

const GROUPS: readonly UiKey[] = [...new Set(WINDOWS.map(({ group }) => group))]

/** The manual's modules and their windows, under their own names. */
export function MainMenu({ current, collapsed, onChoose }: MainMenuProps): ReactElement {
  const text = useText()
  const entriesOf = (group: UiKey) =>
    WINDOWS.flatMap((window, index) =>
      window.group === group
        ? [{ key: window.path, icon: window.icon, label: <span title={`Alt+${index + 1}`}>{text(window.title)}</span>, title: text(window.title) }]
        : [],
    )
  return (
    <nav aria-label={text('menu.label')} className="frame-menu">
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
