import { useRef, type CSSProperties, type ReactElement, type RefObject } from 'react'

interface CellFieldProps {
  readonly ref: RefObject<HTMLInputElement | null>
  readonly label: string
  readonly style: CSSProperties
  /** False while it only waits for the first key. */
  readonly typing: boolean
  readonly onBegin: () => void
  /** `key`: the key that ended it, null where the cell was left otherwise. */
  readonly onCommit: (value: string, key: 'Enter' | 'Tab' | null, back: boolean) => void
  readonly onDrop: () => void
}

/**
 * The one field of the sheet, over the cell that the keyboard is on. It has the focus also while nothing is typed, unseen: an input
 * method for Chinese opens only in a field, and the first letter of what is typed must be its own. Enter and Tab keep and move on,
 * Escape drops, leaving keeps.
 */
export function CellField({ ref, label, style, typing, onBegin, onCommit, onDrop }: CellFieldProps): ReactElement {
  const composing = useRef(false)
  return (
    <input
      ref={ref}
      className={typing ? 'sheet-input' : 'sheet-input sheet-waiting'}
      data-waiting={typing ? undefined : 'true'}
      aria-label={label}
      style={style}
      maxLength={2000}
      autoComplete="off"
      spellCheck={false}
      onInput={() => !typing && onBegin()}
      onCompositionStart={() => { composing.current = true; if (!typing) onBegin() }}
      onCompositionEnd={() => { composing.current = false }}
      onKeyDown={(event) => {
        if (!typing || composing.current || event.nativeEvent.isComposing) return
        const { key, shiftKey } = event
        if (key === 'Enter' || key === 'Tab') onCommit(event.currentTarget.value, key, shiftKey)
        else if (key === 'Escape') onDrop()
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
      onPointerDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onBlur={(event) => typing && onCommit(event.currentTarget.value, null, false)}
    />
  )
}
