import { CheckOutlined, WarningOutlined } from '@ant-design/icons'
import type { ReactElement } from 'react'
import { useText } from '../../ui/text.ts'
import type { DeclareForm } from './use-declare-form.ts'

/** How safe what stands in the fields is: a draft, or kept word by word but not a draft yet. */
export function SaveState({ state }: { readonly state: DeclareForm }): ReactElement {
  const text = useText()
  const { form, dirty, busy, advice } = state
  const errors = advice?.findings.filter(({ severity }) => severity === 'error').length ?? 0
  return (
    <span id="declare-saved" tabIndex={-1} role="status" className="quiet">
      {busy ? text('edit.saving') : form?.saved && !dirty ? (errors > 0 ? <span className="severity-warning"><WarningOutlined /> {text('declare.isSavedErrors', { count: errors })}</span> : <><CheckOutlined /> {text('declare.isSaved')}</>) : dirty ? text(form?.saved ? 'declare.changedSince' : 'declare.isKept') : ''}
    </span>
  )
}
