import { CheckOutlined } from '@ant-design/icons'
import type { ReactElement } from 'react'
import { useText } from '../../ui/text.ts'
import type { DeclareForm } from './use-declare-form.ts'

/** How safe what stands in the fields is: a draft, or kept word by word but not a draft yet. */
export function SaveState({ state }: { readonly state: DeclareForm }): ReactElement {
  const text = useText()
  const { form, dirty, busy } = state
  return (
    <span id="declare-saved" tabIndex={-1} role="status" className="quiet">
      {busy ? text('edit.saving') : form?.saved && !dirty ? <><CheckOutlined /> {text('declare.isSaved')}</> : dirty ? text(form?.saved ? 'declare.changedSince' : 'declare.isKept') : ''}
    </span>
  )
}
