import { Alert, Button } from 'antd'
import type { ReactElement } from 'react'
import { useChannel } from '../../api/use-channel.ts'
import { countText } from '../../ui/count-text.ts'
import { useText } from '../../ui/text.ts'
import { everything, type FilterState } from './use-filter.ts'

/** What the bureau sent back stands above the list until it is mended, with the way to it. */
export function ReturnedBanner({ state }: { readonly state: FilterState }): ReactElement | null {
  const text = useText()
  const kind = state.filter.kind ?? 'add'
  const { data } = useChannel('declaration.page', { offset: 0, limit: 1, sort: null, filter: { ...everything(kind), text: '', states: ['returned'] } })
  const count = data?.total ?? 0
  if (count === 0) return null
  const shown = state.filter.states.length === 1 && state.filter.states[0] === 'returned'
  return (
    <Alert
      type="warning"
      showIcon
      title={text('returned.banner', { count: countText(count) })}
      action={!shown && <Button onClick={() => { state.reset(); state.change({ states: ['returned'] }) }}>{text('returned.show')}</Button>}
    />
  )
}
