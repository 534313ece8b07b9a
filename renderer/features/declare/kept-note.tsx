import { Alert, Button, Space } from 'antd'
import type { ReactElement } from 'react'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import { isUiKey, useText } from '../../ui/text.ts'
import type { FormSnapshot } from './form-snapshot.ts'

interface KeptNoteProps {
  readonly kind: DeclarationKind
  readonly form: FormSnapshot
  readonly busy: boolean
  readonly onGoOn: () => void
  readonly onSave: () => void
  readonly onDiscard: () => void
}

/** A form was set aside: it is kept, and a person says what becomes of it. */
export function KeptNote({ kind, form, busy, onGoOn, onSave, onDiscard }: KeptNoteProps): ReactElement {
  const text = useText()
  const operation = `operation.${form.typed.operation as string}`
  const name = typeof form.typed.name === 'string' && form.typed.name !== '' ? form.typed.name : text('declare.nameless')
  return (
    <Alert
      type="info"
      showIcon
      role="status"
      title={text('declare.kept', { name, operation: isUiKey(operation) ? text(operation) : text(kind === 'add' ? 'menu.add' : 'menu.remove') })}
      action={
        <Space>
          <Button type="primary" onClick={onGoOn}>{text('declare.goOn')}</Button>
          <Button loading={busy} onClick={onSave}>{text('declare.saveDraft')}</Button>
          <Button onClick={onDiscard}>{text('declare.discard')}</Button>
        </Space>
      }
    />
  )
}
