import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react'
import type { InjuredPart } from '../../../shared/domain/accident-content.ts'
import type { BodyShape } from './body-shapes.ts'
import { partKey } from './part-name.ts'

interface BodyFigureProps {
  readonly label: string
  readonly shapes: readonly BodyShape[]
  readonly chosen: ReadonlySet<string>
  readonly main: string | null
  readonly nameOf: (part: InjuredPart) => string
  readonly onToggle: (part: InjuredPart) => void
  /** Tells the name of what the pointer or the focus is on; null where it is on nothing. */
  readonly onPoint: (name: string | null) => void
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** A drawn body whose parts are ticked: one tab stop, arrow keys from part to part, Space ticks. */
export function BodyFigure({ label, shapes, chosen, main, nameOf, onToggle, onPoint }: BodyFigureProps): ReactElement {
  const [active, setActive] = useState(0)
  const parts = useRef<(SVGPathElement | null)[]>([])

  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault()
      event.stopPropagation()
      const shape = shapes[index]
      if (shape) onToggle({ code: shape.code, side: shape.side })
      return
    }
    const step = STEPS[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = (index + step + shapes.length) % shapes.length
    setActive(next)
    parts.current[next]?.focus()
  }
  return (
    <svg className="body-figure" viewBox="26 6 148 402" role="group" aria-label={label} onPointerLeave={() => onPoint(null)}>
      {shapes.map((shape, index) => {
        const key = partKey(shape)
        const name = nameOf(shape)
        const on = chosen.has(key)
        return (
          <path
            key={key}
            ref={(element) => { parts.current[index] = element }}
            d={shape.path}
            role="checkbox"
            aria-checked={on}
            aria-label={name}
            tabIndex={index === active ? 0 : -1}
            className={`body-part${on ? ' body-part-on' : ''}${key === main ? ' body-part-main' : ''}`}
            onClick={() => { setActive(index); onToggle({ code: shape.code, side: shape.side }) }}
            onKeyDown={(event) => onKeyDown(event, index)}
            onFocus={() => { setActive(index); onPoint(name) }}
            onBlur={() => onPoint(null)}
            onPointerEnter={() => onPoint(name)}
          >
            <title>{name}</title>
          </path>
        )
      })}
    </svg>
  )
}
