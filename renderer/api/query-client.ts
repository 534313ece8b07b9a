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

/** Brings events to the cache, the progress of work to its store, and requests to go somewhere to `navigate`. */
export function connectEvents(client: QueryClient, navigate: (to: string) => void): () => void {
  return subscribe((event: AppEvent) => {
    if (event.type === 'job') noteProgress(event.progress)
    else if (event.type === 'changed') void invalidateTopics(client, event.topics)
    else navigate(event.to)
  })
}
