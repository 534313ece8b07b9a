import { useState, type ReactElement, type ReactNode } from 'react'
import type { Section } from './form-field.ts'

interface FormSectionProps {
  readonly section: Section
  readonly title: string
  /** Something stands in it, or is wrong in it: then it is not folded at first. */
  readonly used: boolean
  readonly children: ReactNode
}

/** A group of fields under its title. What is asked in some regions alone is folded until somebody opens it, or something stands in it. */
export function FormSection({ section, title, used, children }: FormSectionProps): ReactElement {
  const [opened, setOpened] = useState(false)
  if (section !== 'further') {
    return (
      <fieldset className="edit-fieldset">
        <legend className="edit-section">{title}</legend>
        {children}
      </fieldset>
    )
  }
  return (
    <details className="edit-fieldset" open={opened || used} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary className="edit-section edit-fold">{title}</summary>
      {children}
    </details>
  )
}
