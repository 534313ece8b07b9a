import { useCallback, useState } from 'react'
import type { Attachment, AttachmentOwner } from '../../shared/domain/attachment.ts'
import type { AttachmentList } from '../../shared/ipc/attachment.ts'
import { appError, type AppError } from '../../shared/result/app-error.ts'
import { AppErrorException, appErrorOf } from './app-error-exception.ts'
import { call } from './client.ts'
import { useRunningJobs } from './jobs.ts'
import { useChannel } from './use-channel.ts'

/** A file that was not taken, and why; or that was there already, under which name. */
export interface NotAdded {
  readonly name: string
  readonly error: AppError | null
  readonly sameAs: string | null
}

export interface Attachments {
  readonly list: AttachmentList | null
  /** True while a sync runs: files are brought to the bureau by it alone. */
  readonly sending: boolean
  readonly error: AppError | null
  /** What is being taken in now. */
  readonly adding: { readonly name: string; readonly done: number; readonly total: number } | null
  readonly notAdded: readonly NotAdded[]
  /** How many the last adding took in; 0 before. */
  readonly added: number
  readonly removed: Attachment | null
  readonly browse: () => Promise<void>
  readonly take: (files: readonly File[]) => Promise<void>
  readonly remove: (attachment: Attachment) => Promise<void>
  readonly restore: () => Promise<void>
  readonly order: (ids: readonly string[]) => Promise<void>
  readonly bytes: (id: string, seen: 'thumbnail' | 'whole') => Promise<Uint8Array>
  readonly clear: () => void
}

interface Wanted {
  readonly name: string
  readonly size: number
  readonly token: () => Promise<string>
}

const megabytes = (bytes: number): number => Math.ceil((bytes / 1024 / 1024) * 10) / 10

/** The files of one owner, and what can be done with them; everything that `ui/attachments` asks for. */
export function useAttachments(owner: AttachmentOwner | null): Attachments {
  const list = useChannel('attachment.list', { owner: owner ?? { kind: 'declaration', id: '-' } }, { enabled: owner !== null })
  const [state, setState] = useState<Pick<Attachments, 'adding' | 'notAdded' | 'added' | 'removed'>>(NOTHING)
  const [failure, setFailure] = useState<AppError | null>(null)
  const limits = list.data?.limits ?? null
  const sending = useRunningJobs().some(({ kind }) => kind === 'sync')

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setFailure(null)
    try {
      await work()
    } catch (problem) {
      setFailure(appErrorOf(problem))
    }
  }
  const addAll = async (wanted: readonly Wanted[]): Promise<void> => {
    if (!owner) return
    const notAdded: NotAdded[] = []
    let added = 0
    for (const [done, { name, size, token }] of wanted.entries()) {
      setState({ adding: { name, done, total: wanted.length }, notAdded: [...notAdded], added: 0, removed: null })
      try {
        // What is too large is not even carried over to be refused there.
        if (limits && size > limits.fileBytes) throw new AppErrorException(appError('ATTACHMENT_TOO_LARGE', { sizeMb: megabytes(size), limitMb: megabytes(limits.fileBytes) }))
        const answer = await call('attachment.add', { owner, source: { token: await token() } })
        if (answer.duplicate) notAdded.push({ name, error: null, sameAs: answer.attachment.name })
        else added++
      } catch (problem) {
        notAdded.push({ name, error: appErrorOf(problem), sameAs: null })
      }
    }
    setState({ adding: null, notAdded, added, removed: null })
  }
  const bytes = useCallback(async (id: string, seen: 'thumbnail' | 'whole') => (await call('attachment.bytes', { id, seen })).bytes, [])
  return {
    ...state,
    list: list.data ?? null,
    sending,
    error: failure ?? appErrorOf(list.error),
    browse: () =>
      attempt(async () => {
        const picked = await call('file.pickAttachments', {})
        await addAll(picked.map(({ token, name, size }) => ({ name, size, token: async () => token })))
      }),
    take: (files) =>
      attempt(() => addAll(files.map((file) => ({ name: file.name, size: file.size, token: async () => (await call('file.drop', { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })).token })))),
    remove: (attachment) =>
      attempt(async () => {
        await call('attachment.remove', { id: attachment.id })
        setState({ ...NOTHING, removed: attachment })
      }),
    restore: () =>
      attempt(async () => {
        if (!state.removed) return
        await call('attachment.restore', { id: state.removed.id })
        setState(NOTHING)
      }),
    order: (ids) =>
      attempt(async () => {
        if (owner) await call('attachment.order', { owner, ids: [...ids] })
      }),
    bytes,
    clear: () => {
      setState(NOTHING)
      setFailure(null)
    },
  }
}

const NOTHING = { adding: null, notAdded: [], added: 0, removed: null } as const
