import { useEffect, useRef, type ReactElement } from 'react'

interface CellEditorProps {
  readonly label: string
  readonly initial: string
  /** `key`: the key that ended it, null where the cell was left otherwise. */
  readonly onCommit: (value: string, key: 'Enter' | 'Tab' | null, back: boolean) => void
  readonly onDrop: () => void
}

/** The field in a cell while it is typed in: Enter and Tab keep and move on, Escape drops, leaving keeps. */
export function CellEditor({ label, initial, onCommit, onDrop }: CellEditorProps): ReactElement {
  const field = useRef<HTMLInputElement>(null)
  const ended = useRef(false)
  useEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.setSelectionRange(initial.length, initial.length)
  }, [initial])
  const end = (finish: () => void): void => {
    if (ended.current) return
    ended.current = true
    finish()
  }
  return (
    <input
      ref={field}
      className="sheet-input"
      aria-label={label}
      defaultValue={initial}
      maxLength={2000}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        const { key, shiftKey } = event
        if (key === 'Enter' || key === 'Tab') end(() => onCommit(event.currentTarget.value, key, shiftKey))
        else if (key === 'Escape') end(onDrop)
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
      onPointerDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onBlur={(event) => { const { value } = event.currentTarget; end(() => onCommit(value, null, false)) }}
    />
  )
}
