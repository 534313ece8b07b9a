import { Modal } from 'antd'
import { useEffect, useId, type ReactElement, type ReactNode } from 'react'
import { focusListIfLost } from './grid/focus-list.ts'
import { useText } from './text.ts'

interface ConsequenceModalProps {
  readonly open: boolean
  readonly title: string
  /** What will happen, in one sentence with its numbers. */
  readonly sentence: ReactNode
  /** Further lines: what is left out, how it can be taken back. */
  readonly children?: ReactNode
  /** The verb itself, never 确定. */
  readonly verb: string
  /** Words for leaving it; 取消 where none are given. */
  readonly leave?: string
  readonly danger?: boolean
  readonly disabled?: boolean
  readonly busy?: boolean
  readonly onDo: () => void
  readonly onCancel: () => void
  /** When it is gone: where the focus goes on, if not to the list. */
  readonly onGone?: () => void
}

/** Before anything that leaves the machine or cannot simply be undone: a sentence of its consequence. */
export function ConsequenceModal(props: ConsequenceModalProps): ReactElement {
  const text = useText()
  const id = useId()
  const ready = props.open && !props.disabled && !props.danger
  useEffect(() => {
    // What it will do is often known only after it opened: until then the focus lies on the cross, where Enter would close it.
    const at = document.activeElement
    if (ready && (at === document.body || at?.closest('.ant-modal-close'))) document.getElementById(id)?.focus()
  }, [ready, id])
  /** A reason that is asked for comes first; where nothing moves on the screen the dialog takes the focus after it. */
  const focusReason = (): void => document.querySelector<HTMLElement>(`[role=dialog]:has([id="${id}"]) textarea`)?.focus()
  return (
    <Modal
      open={props.open}
      title={props.title}
      onCancel={props.onCancel}
      onOk={props.onDo}
      okText={props.verb}
      cancelText={props.leave ?? text('common.cancel')}
      confirmLoading={props.busy ?? false}
      okButtonProps={{ id, disabled: props.disabled ?? false, danger: props.danger ?? false, autoFocus: !props.danger }}
      mask={{ closable: false }}
      afterClose={() => { props.onGone?.(); focusListIfLost() }}
      afterOpenChange={(opened) => opened && focusReason()}
      destroyOnHidden
    >
      <div className="consequence">{props.sentence}</div>
      {props.children}
    </Modal>
  )
}
