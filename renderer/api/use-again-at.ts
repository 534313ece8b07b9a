import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { ChannelName } from '../../shared/ipc/contract.ts'

/** A breath after the moment itself, so that the engine agrees that it is over. */
const AFTER_MS = 400

/** What waits in a recall window is asked for again when that closes: with what `sync.*` say of it, and `page`, the list it stands in. */
export function useAgainAt(at: string | null, page: ChannelName): void {
  const client = useQueryClient()
  useEffect(() => {
    if (at === null) return
    const wait = Math.min(2 ** 31 - 1, Math.max(0, Date.parse(at) - Date.now()) + AFTER_MS)
    const timer = setTimeout(() => void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === page || queryKey[0] === 'sync.overview' || queryKey[0] === 'sync.items' }), wait)
    return () => clearTimeout(timer)
  }, [client, at, page])
}
