import type { ReactElement } from 'react'
import { instantText } from '../../ui/instant-text.ts'
import { useText } from '../../ui/text.ts'

/** When the bureau said what is shown. */
export function AsOf({ syncedAt }: { readonly syncedAt: string | null | undefined }): ReactElement {
  const text = useText()
  return <span className="quiet">{syncedAt ? text('common.asOf', { time: instantText(syncedAt) }) : text('common.asOfNever')}</span>
}
