import { keepPreviousData, useMutation, useQuery, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query'
import type { ChannelName, Input, Output } from '../../shared/ipc/contract.ts'
import { call } from './client.ts'

interface ReadOptions {
  readonly enabled?: boolean
  /** Shows the last answer while the next one is on its way: lists that are filtered as one types. */
  readonly keepPrevious?: boolean
}

/** Reads a channel and keeps the answer until its topic changes. */
export function useChannel<C extends ChannelName>(channel: C, input: Input<C>, options: ReadOptions = {}): UseQueryResult<Output<C>> {
  return useQuery({
    queryKey: [channel, input],
    queryFn: () => call(channel, input),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  }) as UseQueryResult<Output<C>>
}

/** Does something on a channel. What it changed is told by events, not guessed here. */
export function useAction<C extends ChannelName>(channel: C): UseMutationResult<Output<C>, Error, Input<C>> {
  return useMutation({ mutationFn: (input: Input<C>) => call(channel, input) })
}
