import { Modal } from 'antd'
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react'
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
}

/** Before anything that leaves the machine or cannot simply be undone: a sentence of its consequence. */
export function ConsequenceModal(props: ConsequenceModalProps): ReactElement {
  const text = useText()
  const { open, danger = false, disabled = false } = props
  const body = useRef<HTMLDivElement>(null)
  // What is done by Enter can be done as soon as its consequence is known, which may be a moment after the dialog is there.
  useEffect(() => {
    if (!open || danger || disabled) return
    const dialog = body.current?.closest('[role=dialog]')
    const { activeElement } = document
    if (!dialog?.contains(activeElement) || activeElement?.matches('.ant-modal-close')) dialog?.querySelector<HTMLElement>('.ant-modal-footer .ant-btn-primary')?.focus()
  }, [open, danger, disabled])
  return (
    <Modal
      open={open}
      title={props.title}
      onCancel={props.onCancel}
      onOk={props.onDo}
      okText={props.verb}
      cancelText={props.leave ?? text('common.cancel')}
      confirmLoading={props.busy ?? false}
      okButtonProps={{ disabled, danger, autoFocus: !danger }}
      mask={{ closable: false }}
      afterClose={focusListIfLost}
      destroyOnHidden
    >
      <div ref={body} className="consequence">{props.sentence}</div>
      {props.children}
    </Modal>
  )
}
