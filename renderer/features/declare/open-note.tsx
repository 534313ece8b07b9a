import { Alert, Button, Space } from 'antd'
import type { ReactElement } from 'react'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import type { OpenDeclaration } from '../../../shared/ipc/declare.ts'
import { StateTag } from '../../ui/state-tag.tsx'
import { useText } from '../../ui/text.ts'

interface OpenNoteProps {
  readonly kind: DeclarationKind
  readonly open: OpenDeclaration
  readonly name: string
  readonly onOpen: (id: string) => void
  readonly onClose: () => void
}

/** The person has a declaration that is not finished: it is opened, a second one is not begun. */
export function OpenNote({ kind, open, name, onOpen, onClose }: OpenNoteProps): ReactElement {
  const text = useText()
  const operation = open.operation ? text(`operation.${open.operation}`) : text(kind === 'add' ? 'menu.add' : 'menu.remove')
  return (
    <Alert
      type="warning"
      showIcon
      title={<>{text('declare.openTitle', { name, operation })} <StateTag state={open.shownState} /></>}
      description={text(open.shownState === 'returned' ? 'declare.openReturned' : 'declare.openWhy')}
      action={
        <Space>
          <Button type="primary" autoFocus onClick={() => onOpen(open.id)}>{text('declare.openIt')}</Button>
          <Button onClick={onClose}>{text('declare.otherPerson')}</Button>
        </Space>
      }
    />
  )
}
