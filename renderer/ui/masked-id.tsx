import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons'
import { useState, type KeyboardEvent, type ReactElement } from 'react'
import { maskId } from '../../shared/domain/mask.ts'
import { useText } from './text.ts'

interface MaskedIdProps {
  readonly value: string
  /** Fetches the whole number and has it journalled. Without it there is no eye. */
  readonly onReveal?: () => Promise<string>
  /** For a value that may be read at once, such as the clerk's own input in a form. */
  readonly open?: boolean
}

/** An ID number in groups of 6-8-4, masked; whole only while the eye (or its key) is held down. */
export function MaskedId({ value, onReveal, open = false }: MaskedIdProps): ReactElement {
  const text = useText()
  const [whole, setWhole] = useState<string | null>(null)
  const [held, setHeld] = useState(false)
  const shown = open ? value : held && whole !== null ? whole : value.includes('*') ? value : maskId(value)

  const hold = (): void => {
    if (held) return
    setHeld(true)
    onReveal?.().then(setWhole, () => setHeld(false))
  }
  const release = (): void => {
    setHeld(false)
    setWhole(null)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== ' ' && event.key !== 'Enter') return
    event.preventDefault()
    event.stopPropagation()
    if (!event.repeat) hold()
  }

  return (
    <span className="masked-id">
      <span className="identity-number">
        {idGroups(shown).map((group, index) => (
          <span key={index}>{group}</span>
        ))}
      </span>
      {onReveal && !open && (
        <button
          type="button"
          className="eye"
          aria-label={text('id.reveal')}
          title={text('id.reveal')}
          aria-pressed={held}
          onPointerDown={hold}
          onPointerUp={release}
          onPointerLeave={release}
          onKeyDown={onKeyDown}
          onKeyUp={release}
          onBlur={release}
        >
          {held ? <EyeOutlined /> : <EyeInvisibleOutlined />}
        </button>
      )}
    </span>
  )
}

/** 18 places as 6-8-4; anything else stays as it is. */
export const idGroups = (number: string): readonly string[] => (number.length === 18 ? [number.slice(0, 6), number.slice(6, 14), number.slice(14)] : [number])
