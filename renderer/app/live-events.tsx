import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { useNavigate } from 'react-router'
import { recallJobs } from '../api/jobs.ts'
import { connectEvents } from '../api/query-client.ts'

/** Hears events as long as the page lives, and finds work again that ran before a reload. */
export function LiveEvents(): null {
  const client = useQueryClient()
  const navigate = useNavigate()
  const goTo = useEffectEvent((to: string) => void navigate(to))
  useEffect(() => {
    // Before the store is open there is no work to find, and the engine says so.
    recallJobs().catch(() => undefined)
    return connectEvents(client, (to) => goTo(to))
  }, [client])
  return null
}
