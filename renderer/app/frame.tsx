import { MenuFoldOutlined, MenuUnfoldOutlined, QuestionCircleOutlined, SearchOutlined } from '@ant-design/icons'
import { Button, Grid, Layout } from 'antd'
import { memo, useCallback, useEffect, useRef, useState, type ReactElement } from 'react'
import { Navigate, Route, Routes, useLocation, useNavigate } from 'react-router'
import type { Session, Status } from '../../shared/ipc/session.ts'
import { useAction, useChannel } from '../api/use-channel.ts'
import { UndoBar } from '../features/undo/undo-bar.tsx'
import { KeyTable as PlainKeyTable } from '../ui/key-table.tsx'
import { focusWindowIfLost } from '../ui/grid/focus-list.ts'
import { useText } from '../ui/text.ts'
import { useHotkey } from '../ui/use-hotkey.ts'
import { whileClosed } from '../ui/while-closed.ts'
import { CommandBox as PlainCommandBox } from './command-box.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { MainMenu as PlainMainMenu } from './main-menu.tsx'
import { PracticeBand } from './practice-band.tsx'
import { StatusBar } from './status-bar.tsx'
import { MANUAL_WINDOWS, START, WINDOWS } from './windows.tsx'

// The frame is drawn anew with every count of what waits; these are not.
const MainMenu = memo(PlainMainMenu)
const CommandBox = memo(PlainCommandBox, whileClosed(({ open }) => !open))
const KeyTable = memo(PlainKeyTable, whileClosed(({ open }) => !open))

interface FrameProps {
  readonly status: Status
  readonly session: Session
}

/** What is around every window: the manual's menu, and at the top who works where and what waits. */
export function Frame({ status, session }: FrameProps): ReactElement {
  const text = useText()
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const settings = useChannel('settings.get', {})
  const saveSettings = useAction('settings.set')
  const [collapsed, setCollapsed] = useState<boolean | null>(null)
  const [keysOpen, setKeysOpen] = useState(false)
  const content = useRef<HTMLElement>(null)
  const current = WINDOWS.find(({ path }) => pathname === path || pathname.startsWith(`${path}/`))
  const narrow = Grid.useBreakpoint().lg === false
  const folded = collapsed ?? (narrow || (settings.data?.menuCollapsed ?? false))

  const [finding, setFinding] = useState(false)
  useHotkey('?', () => setKeysOpen(true))
  useHotkey('Ctrl+K', () => setFinding(true))
  useWindowKeys(current?.path, (path) => void navigate(path))
  useEffect(() => {
    document.title = current ? `${text(current.title)} - ${text('app.name')}` : text('app.name')
  })

  // In a window that was just opened nothing has the focus, unless a field of it took it.
  useEffect(() => focusWindowIfLost(), [pathname])

  const goTo = useRef(navigate)
  useEffect(() => {
    goTo.current = navigate
  })
  const choose = useCallback((path: string) => void goTo.current(path), [])
  const fold = (): void => {
    setCollapsed(!folded)
    saveSettings.mutate({ menuCollapsed: !folded })
  }
  return (
    <Layout className="frame">
      <a className="skip" href="#main" onClick={(event) => { event.preventDefault(); content.current?.focus() }}>
        {text('frame.skip')}
      </a>
      {session.mode === 'practice' && <PracticeBand />}
      <Layout className="frame-body">
        <Layout.Sider width={216} collapsedWidth={48} collapsed={folded} trigger={null} className="frame-side">
          <MainMenu current={current?.path ?? ''} collapsed={folded} onChoose={choose} />
          <Button
            type="text"
            className="frame-fold"
            icon={folded ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
            aria-label={text(folded ? 'menu.expand' : 'menu.collapse')}
            title={text(folded ? 'menu.expand' : 'menu.collapse')}
            onClick={fold}
          />
        </Layout.Sider>
        <Layout className="frame-right">
          <Layout.Header className="frame-top">
            <StatusBar status={status} session={session} />
            {current?.group === 'menu.changeGroup' && <UndoBar />}
            <Button type="text" icon={<SearchOutlined />} aria-label={text('command.open')} title={`${text('command.title')} (Ctrl+K)`} onClick={() => setFinding(true)} />
            <Button type="text" icon={<QuestionCircleOutlined />} aria-label={text('frame.keys')} title={`${text('frame.keys')} (?)`} onClick={() => setKeysOpen(true)} />
          </Layout.Header>
          <main ref={content} id="main" tabIndex={-1} className="frame-content">
            {/* A bug in one window leaves the others usable. */}
            <ErrorBoundary key={current?.path ?? 'none'}>
              <Routes>
                {WINDOWS.map(({ path, element }) => (
                  <Route key={path} path={`${path}/*`} element={element} />
                ))}
                <Route path="*" element={<Navigate to={START.path} replace />} />
              </Routes>
            </ErrorBoundary>
          </main>
        </Layout>
      </Layout>
      <CommandBox open={finding} onClose={() => setFinding(false)} onGo={(to) => void navigate(to)} />
      <KeyTable lines={current?.keys ?? []} open={keysOpen} onClose={() => setKeysOpen(false)} />
    </Layout>
  )
}

/** Alt+1…9, and Alt+0 for the start page. */
function useWindowKeys(current: string | undefined, go: (path: string) => void): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey || !/^Digit\d$/.test(event.code)) return
      const number = Number(event.code.slice(5))
      const target = number === 0 ? START : MANUAL_WINDOWS[number - 1]
      if (!target) return
      event.preventDefault()
      if (target.path === current) return
      // The focus does not stay behind in the old window or in the menu: the new one puts it where its work begins.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      go(target.path)
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  })
}
