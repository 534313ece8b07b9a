import { useState, type ReactElement } from 'react'
import { useChannel } from '../../api/use-channel.ts'
import { canEdit } from './declaration-line.ts'
import { DetailDrawer } from './detail-drawer.tsx'
import { EditDrawer } from './edit-drawer.tsx'

/** The one declaration that another window led to: to mend where it can be, else to read. */
export function OpenedDeclaration({ id }: { readonly id: string }): ReactElement | null {
  const [closed, setClosed] = useState(false)
  // Read once: what the edit makes of it must not change the drawer under the hands.
  const [editable, setEditable] = useState<boolean | null>(null)
  const { data, error } = useChannel('declaration.get', { id }, { enabled: editable === null })
  if (data && editable === null) setEditable(canEdit(data.shownState))
  if (closed || (editable === null && !error)) return null
  const close = (): void => setClosed(true)
  return editable ? <EditDrawer id={id} onClose={close} onStep={undefined} /> : <DetailDrawer id={id} onClose={close} />
}
