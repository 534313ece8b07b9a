import { Button, Modal } from 'antd'
import type { ReactElement } from 'react'
import { useText } from '../../ui/text.ts'

interface UnsavedQuestionProps {
  readonly open: boolean
  readonly onSave: () => void
  readonly onDiscard: () => void
  readonly onStay: () => void
}

/** Another person is wanted while the form before is not saved: nothing is thrown away unasked. */
export function UnsavedQuestion({ open, onSave, onDiscard, onStay }: UnsavedQuestionProps): ReactElement {
  const text = useText()
  return (
    <Modal
      open={open}
      title={text('declare.unsavedTitle')}
      onCancel={onStay}
      destroyOnHidden
      mask={{ closable: false }}
      footer={[
        <Button key="stay" onClick={onStay}>{text('declare.goOn')}</Button>,
        <Button key="discard" danger onClick={onDiscard}>{text('declare.discard')}</Button>,
        <Button key="save" type="primary" autoFocus onClick={onSave}>{text('declare.saveAndBegin')}</Button>,
      ]}
    >
      {text('declare.unsavedWhy')}
    </Modal>
  )
}
