import { useCallback, useSyncExternalStore } from 'react'
import type { ChannelName, Input, Output } from '../../shared/ipc/contract.ts'
import type { JobProgress } from '../../shared/ipc/job.ts'
import type { AppError } from '../../shared/result/app-error.ts'
import { appErrorOf } from './app-error-exception.ts'
import { call } from './client.ts'

/** Channels that take a job id: long work with progress and cancel. */
export type JobChannel = { [C in ChannelName]: Input<C> extends { jobId: string } ? C : never }[ChannelName]

export interface JobState<C extends JobChannel> {
  readonly running: boolean
  readonly cancelling: boolean
  readonly progress: JobProgress | null
  readonly result: Output<C> | null
  readonly error: AppError | null
}

interface Slot {
  readonly jobId: string
  /** The channel, and whose work it is where several windows have work of one channel. */
  readonly place: string
  readonly state: JobState<JobChannel>
  /** As `state` was when something other than the progress changed: it stays the same object while the work only goes on. */
  readonly still: JobState<JobChannel>
}

const IDLE: JobState<JobChannel> = { running: false, cancelling: false, progress: null, result: null, error: null }

// Work outlives the window that began it, so it is kept here and not in a component.
let slots: ReadonlyMap<string, Slot> = new Map()
let loose: ReadonlyMap<string, JobProgress> = new Map()
const listeners = new Set<() => void>()

const tell = (): void => listeners.forEach((listener) => listener())
const listen = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function put(slot: Omit<Slot, 'still'>, still: JobState<JobChannel> = slot.state): void {
  slots = new Map(slots).set(slot.place, { ...slot, still })
  tell()
}

/** Takes up a message of progress. Work that this page did not begin (before a reload) is kept apart. */
export function noteProgress(progress: JobProgress): void {
  const slot = [...slots.values()].find(({ jobId }) => jobId === progress.jobId)
  if (slot) {
    if (slot.state.running) put({ ...slot, state: { ...slot.state, progress } }, slot.still)
    return
  }
  const next = new Map(loose)
  if (progress.ended) next.delete(progress.jobId)
  else next.set(progress.jobId, progress)
  loose = next
  tell()
}

/** After a reload: the work that still runs is found again. */
export async function recallJobs(): Promise<void> {
  for (const progress of await call('job.active', {})) noteProgress(progress)
}

const placeOf = (channel: JobChannel, scope: string): string => `${channel} ${scope}`

/** Begins the work of a channel; one at a time a channel and scope. Settles when it ends, however it ends. */
export async function startJob<C extends JobChannel>(channel: C, input: Omit<Input<C>, 'jobId'>, scope = ''): Promise<Output<C> | null> {
  const jobId = crypto.randomUUID()
  const place = placeOf(channel, scope)
  put({ jobId, place, state: { ...IDLE, running: true } })
  const finish = (state: Partial<JobState<JobChannel>>): void => {
    // A later run has taken the place: its state is not ours to write.
    if (slots.get(place)?.jobId === jobId) put({ jobId, place, state: { ...IDLE, ...state } })
  }
  try {
    const result = await call(channel, { ...input, jobId } as unknown as Input<C>)
    finish({ result: result as Output<JobChannel> })
    return result
  } catch (problem) {
    finish({ error: appErrorOf(problem) })
    return null
  }
}

/** Asks for the end of work; it ends when the engine says so. */
export async function cancelJob(jobId: string): Promise<void> {
  const slot = [...slots.values()].find((candidate) => candidate.jobId === jobId)
  if (slot) put({ ...slot, state: { ...slot.state, cancelling: true } })
  await call('job.cancel', { jobId })
}

/** Forgets what came out of a channel's work. */
export function clearJob(channel: JobChannel, scope = ''): void {
  const place = placeOf(channel, scope)
  if (!slots.get(place) || slots.get(place)?.state.running) return
  const next = new Map(slots)
  next.delete(place)
  slots = next
  tell()
}

/** For tests: as if the page had just been opened. */
export function forgetJobs(): void {
  slots = new Map()
  loose = new Map()
  tell()
}

export interface JobHandle<C extends JobChannel> extends JobState<C> {
  readonly start: (input: Omit<Input<C>, 'jobId'>) => Promise<Output<C> | null>
  readonly cancel: () => void
  readonly clear: () => void
}

/** The work of a channel as a window shows it; it is the same in every window and after leaving one. `scope` keeps the work of two windows apart. */
export function useJob<C extends JobChannel>(channel: C, scope = ''): JobHandle<C> {
  const place = placeOf(channel, scope)
  return useHandle(channel, scope, useSyncExternalStore(listen, () => slots.get(place)?.state))
}

/** As `useJob` without the progress: a window that is heavy to draw is not drawn anew ten times a second. Its bar asks with `useJob`. */
export function useStillJob<C extends JobChannel>(channel: C, scope = ''): JobHandle<C> {
  const place = placeOf(channel, scope)
  return useHandle(channel, scope, useSyncExternalStore(listen, () => slots.get(place)?.still))
}

function useHandle<C extends JobChannel>(channel: C, scope: string, state: JobState<JobChannel> | undefined): JobHandle<C> {
  const place = placeOf(channel, scope)
  const start = useCallback((input: Omit<Input<C>, 'jobId'>) => startJob(channel, input, scope), [channel, scope])
  const cancel = useCallback(() => {
    const jobId = slots.get(place)?.jobId
    if (jobId) void cancelJob(jobId).catch(() => undefined)
  }, [place])
  const clear = useCallback(() => clearJob(channel, scope), [channel, scope])
  return { ...((state ?? IDLE) as JobState<C>), start, cancel, clear }
}

let lastRunning: readonly JobProgress[] = []

function allRunning(): readonly JobProgress[] {
  const now = [...[...slots.values()].filter(({ state }) => state.running).flatMap(({ state }) => (state.progress ? [state.progress] : [])), ...loose.values()]
  if (now.length !== lastRunning.length || now.some((progress, index) => progress !== lastRunning[index])) lastRunning = now
  return lastRunning
}

/** Everything that runs now, wherever it was begun. */
export const useRunningJobs = (): readonly JobProgress[] => useSyncExternalStore(listen, allRunning)
