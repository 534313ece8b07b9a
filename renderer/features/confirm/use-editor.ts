import { useCallback, useEffect, useRef, useState } from 'react'
import type { Declaration } from '../../../shared/domain/declaration.ts'
import type { Input } from '../../../shared/ipc/contract.ts'
import type { AppError } from '../../../shared/result/app-error.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { call } from '../../api/client.ts'
import type { ContentValue } from '../../ui/form/field-input.tsx'

type Content = Declaration['content']
export type Change = Readonly<Record<string, ContentValue>>

export interface Editor {
  /** As last saved; null until it is read. */
  readonly declaration: Declaration | null
  readonly content: Content | null
  readonly state: 'saved' | 'saving' | 'unsaved'
  readonly error: AppError | null
  readonly change: (change: Change) => void
  /** Saves what has changed; answers the declaration as it stands then, or null where it could not be saved. */
  readonly save: () => Promise<Declaration | null>
  readonly reload: () => void
}

const same = (left: Content, right: Content): boolean => JSON.stringify(left) === JSON.stringify(right)

/** One declaration of either kind while it is edited: every field is saved as it is left, one save after the other. */
export function useEditor(id: string | null): Editor {
  const [declaration, setDeclaration] = useState<Declaration | null>(null)
  const [content, setContent] = useState<Content | null>(null)
  const [saving, setSaving] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  // What the next save starts from: state would be one render behind.
  const saved = useRef<Declaration | null>(null)
  const edited = useRef<Content | null>(null)
  const turn = useRef<Promise<Declaration | null>>(Promise.resolve(null))

  const take = useCallback((next: Declaration): void => {
    saved.current = next
    setDeclaration(next)
  }, [])
  const load = useCallback(async (): Promise<void> => {
    saved.current = null
    edited.current = null
    setDeclaration(null)
    setContent(null)
    setError(null)
    if (id === null) return
    try {
      const read = await call('declaration.get', { id })
      take(read)
      edited.current = read.content
      setContent(read.content)
    } catch (problem) {
      setError(appErrorOf(problem))
    }
  }, [id, take])
  useEffect(() => void load(), [load])

  const change = useCallback((part: Change): void => {
    if (!edited.current) return
    edited.current = { ...edited.current, ...part } as Content
    setContent(edited.current)
  }, [])

  const saveOnce = useCallback(async (): Promise<Declaration | null> => {
    const [before, wanted] = [saved.current, edited.current]
    if (!before || !wanted || same(before.content, wanted)) return before
    setSaving(true)
    setError(null)
    try {
      const after = await call('declaration.edit', { id: before.id, revision: before.revision, kind: before.kind, content: wanted } as Input<'declaration.edit'>)
      take(after)
      // The rules may have tidied a value; what was typed meanwhile stays.
      if (edited.current === wanted) {
        edited.current = after.content
        setContent(after.content)
      }
      return after
    } catch (problem) {
      setError(appErrorOf(problem))
      return null
    } finally {
      setSaving(false)
    }
  }, [take])
  const save = useCallback((): Promise<Declaration | null> => (turn.current = turn.current.then(saveOnce)), [saveOnce])

  const unsaved = declaration !== null && content !== null && !same(declaration.content, content)
  return { declaration, content, state: saving ? 'saving' : unsaved ? 'unsaved' : 'saved', error, change, save, reload: () => void load() }
}
