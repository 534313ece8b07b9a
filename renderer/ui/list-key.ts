import { useLocation, useSearchParams } from 'react-router'

/** What an address keeps where a list emptied it itself. */
interface Kept {
  readonly list: string
}

/** Names the list that the address asks for: an address with another filter is another list and begins anew; a list that resets its own filter stays the same, with its ticks. */
export function useListKey(): string {
  const { search, key, state } = useLocation()
  return (state as Kept | null)?.list ?? (search === '' ? 'whole' : key)
}

/** Takes the filter out of the address, so that the same link leads to it once more; the list on the screen stays. */
export function useForgetAddress(): () => void {
  const list = useListKey()
  const [, setParams] = useSearchParams()
  return () => setParams({}, { replace: true, state: { list } satisfies Kept })
}
