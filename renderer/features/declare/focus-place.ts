import type { Finding } from '../../../shared/domain/finding.ts'
import { OPERATION_ID } from './operation-cards.tsx'

/** Where the focus goes: the box, the proposed verb, the first empty field that is asked for, the first error, the note that it is saved. */
export type Place = 'box' | 'operation' | 'field' | 'error' | 'saved'

const FIELDS = '.declare-fields input:not([disabled]):not([tabindex="-1"])'

/** The first field in the order of the form for which `fits`. */
const firstField = (fits: (input: HTMLInputElement) => boolean): HTMLElement | undefined => [...document.querySelectorAll<HTMLInputElement>(FIELDS)].find(fits)

const isEmpty = (input: HTMLInputElement): boolean => {
  if (input.type === 'radio') return document.querySelector('.reason-list input:checked') === null
  if (input.type === 'checkbox') return document.querySelector('.insurance-ticks input:checked') === null
  if (input.getAttribute('role') === 'combobox') return input.closest('.ant-select')?.querySelector('.ant-select-selection-item, .ant-select-content-has-value') === null
  return input.value === ''
}

/** Moves the focus to a place; `toBox` is the way to the box. */
export function focusOn(place: Place, findings: readonly Finding[], toBox: () => void): void {
  if (place === 'box') return toBox()
  if (place === 'saved') return document.getElementById('declare-saved')?.focus()
  const operation = document.getElementById(OPERATION_ID)
  if (place === 'operation') return operation?.focus()
  if (place === 'error') {
    const wrong = findings.filter(({ severity }) => severity === 'error').map(({ field }) => (field?.startsWith('insurance') ? 'insurances' : field))
    const first = firstField(({ id }) => wrong.some((field) => id === `declare-${field}`))
    return (first ?? (wrong.includes('operation') ? operation : undefined) ?? firstField(() => true))?.focus()
  }
  const asked = firstField((input) => (input.getAttribute('aria-required') === 'true' || input.type === 'radio' || input.type === 'checkbox') && isEmpty(input))
  ;(asked ?? firstField(() => true))?.focus()
}
