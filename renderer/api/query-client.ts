import { QueryClient } from '@tanstack/react-query'
import type { ChannelName } from '../../shared/ipc/contract.ts'
import type { AppEvent, Topic } from '../../shared/ipc/event.ts'
import { CHANNEL_TOPICS } from './channel-topics.ts'
import { subscribe } from './client.ts'
import { noteProgress } from './jobs.ts'

/** Answers are kept until an event says otherwise: the store is on this machine and tells of every change. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: Number.POSITIVE_INFINITY, gcTime: 60_000, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}

/** Makes old what the topics concern; what is on the screen is read again at once. */
export function invalidateTopics(client: QueryClient, topics: readonly Topic[]): Promise<void> {
  return client.invalidateQueries({
    predicate: ({ queryKey }) => CHANNEL_TOPICS[queryKey[0] as ChannelName]?.some((topic) => topics.includes(topic)) ?? false,
  })
}

/** Long work tells of every run of it: what is on the screen is read again at the first and then not more often than this. */
const BETWEEN_MS = 400

/** Reads a topic again at once; what comes of the same topic soon after is read together, a little later. */
function calmly(read: (topics: readonly Topic[]) => void): (topics: readonly Topic[]) => void {
  let recent = new Set<Topic>()
  let again = new Set<Topic>()
  let timer: ReturnType<typeof setTimeout> | null = null
  const rest = (): void => {
    const due = again
    recent = due
    again = new Set()
    timer = due.size > 0 ? setTimeout(rest, BETWEEN_MS) : null
    if (due.size > 0) read([...due])
  }
  return (topics) => {
    const fresh = topics.filter((topic) => !recent.has(topic))
    for (const topic of topics) (recent.has(topic) ? again : recent).add(topic)
    timer ??= setTimeout(rest, BETWEEN_MS)
    if (fresh.length > 0) read(fresh)
  }
}

/** Brings events to the cache, the progress of work to its store, and requests to go somewhere to `navigate`. */
export function connectEvents(client: QueryClient, navigate: (to: string) => void): () => void {
  const changed = calmly((topics) => void invalidateTopics(client, topics))
  return subscribe((event: AppEvent) => {
    if (event.type === 'job') noteProgress(event.progress)
    else if (event.type === 'changed') changed(event.topics)
    else if (event.type === 'navigate') navigate(event.to)
  })
}
