import type { Finding } from '../../../shared/domain/finding.ts'
import { OPERATION_ID } from './operation-cards.tsx'
import type { TypedFields } from './typed-content.ts'

/** Where the focus goes: the box, the proposed verb, the first empty field that is asked for, the first error, the note that it is saved. */
export type Place = 'box' | 'operation' | 'field' | 'error' | 'saved'

const FIELDS = '.declare-fields input:not([disabled]):not([tabindex="-1"])'

/** The first field in the order of the form for which `fits`. */
const firstField = (fits: (input: HTMLInputElement) => boolean): HTMLElement | undefined => [...document.querySelectorAll<HTMLInputElement>(FIELDS)].find(fits)

/** True where nothing was given in the field of an input; the ticks and the reasons are one field each. */
const isEmpty = ({ id, type }: HTMLInputElement, typed: TypedFields): boolean => (typed[type === 'radio' ? 'reason' : type === 'checkbox' ? 'insurances' : id.replace('declare-', '')] ?? '').length === 0

/** Moves the focus to a place; `toBox` is the way to the box. */
export function focusOn(place: Place, findings: readonly Finding[], typed: TypedFields, toBox: () => void): void {
  if (place === 'box') return toBox()
  if (place === 'saved') return document.getElementById('declare-saved')?.focus()
  const operation = document.getElementById(OPERATION_ID)
  if (place === 'operation') return operation?.focus()
  if (place === 'error') {
    const wrong = findings.filter(({ severity }) => severity === 'error').map(({ field }) => (field?.startsWith('insurance') ? 'insurances' : field))
    const first = firstField(({ id }) => wrong.some((field) => id === `declare-${field}`))
    return (first ?? (wrong.includes('operation') ? operation : undefined) ?? firstField(() => true))?.focus()
  }
  const asked = firstField((input) => (input.getAttribute('aria-required') === 'true' || input.type === 'radio' || input.type === 'checkbox') && isEmpty(input, typed))
  ;(asked ?? firstField(() => true))?.focus()
}
