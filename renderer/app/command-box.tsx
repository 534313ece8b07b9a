import { SearchOutlined } from '@ant-design/icons'
import { Input, Modal } from 'antd'
import { useEffect, useState, type KeyboardEvent, type ReactElement } from 'react'
import { countText } from '../ui/count-text.ts'
import { useText } from '../ui/text.ts'
import { SHOWN, useCommandResults } from './command-results.ts'

interface CommandBoxProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly onGo: (to: string) => void
}

/** Ctrl+K: finds people, declarations, injury reports, batches and windows; arrows choose, Enter goes there. */
export function CommandBox({ open, onClose, onGo }: CommandBoxProps): ReactElement {
  const text = useText()
  return (
    <Modal open={open} onCancel={onClose} footer={null} closable={false} width={640} title={text('command.title')} destroyOnHidden className="command-box" style={{ top: 80 }}>
      <CommandList onClose={onClose} onGo={onGo} />
    </Modal>
  )
}

function CommandList({ onClose, onGo }: Omit<CommandBoxProps, 'open'>): ReactElement {
  const text = useText()
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const { groups, settled } = useCommandResults(typed)
  const flat = groups.flatMap(({ results }) => results)
  /** There may be more of a group than it shows. */
  const full = groups.some(({ results }) => results.length >= SHOWN)
  const current = flat[Math.min(active, flat.length - 1)]
  useEffect(() => setActive(0), [typed])
  useEffect(() => {
    if (current) document.getElementById(idOf(current.key))?.scrollIntoView({ block: 'nearest' })
  }, [current])

  const go = (to: string): void => {
    onClose()
    onGo(to)
  }
  const hear = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && flat.length > 0) {
      event.preventDefault()
      setActive((before) => (Math.min(before, flat.length - 1) + step + flat.length) % flat.length)
    } else if (event.key === 'Enter' && current) {
      event.preventDefault()
      go(current.to)
    }
  }
  return (
    <>
      <Input
        autoFocus
        prefix={<SearchOutlined />}
        maxLength={60}
        value={typed}
        placeholder={text('command.placeholder')}
        aria-label={text('command.title')}
        role="combobox"
        aria-expanded
        aria-controls="command-results"
        aria-activedescendant={current ? idOf(current.key) : undefined}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={hear}
      />
      <div id="command-results" role="listbox" aria-label={text('command.results')} className="command-results">
        {groups.map(({ title, results }) => (
          <div key={title} role="group" aria-label={text(title)}>
            <div className="command-group">{text(title)}</div>
            {results.map((result) => (
              <div key={result.key} id={idOf(result.key)} role="option" aria-selected={result === current} className="command-result" onMouseMove={() => setActive(flat.indexOf(result))} onClick={() => go(result.to)}>
                <span>{result.label}</span>
                <span className="quiet">{result.note}</span>
              </div>
            ))}
          </div>
        ))}
        {flat.length === 0 && settled && <p className="quiet command-group">{text('command.none', { text: typed.trim() })}</p>}
      </div>
      <p className="quiet" role="status">{text('command.hint')}{settled && typed.trim() !== '' ? ` · ${text(full ? 'command.listedSome' : 'command.listed', { count: countText(flat.length), most: SHOWN })}` : ''}</p>
    </>
  )
}

const idOf = (key: string): string => `command-${key.replace(/[^\w-]/g, '-')}`
