import { useCallback, useEffect, useRef, useState } from 'react'
import type { AddContent } from '../../../shared/domain/add-content.ts'
import { additionOf } from './addition.ts'
import type { AddDeclaration } from '../../../shared/domain/declaration.ts'
import type { AppError } from '../../../shared/result/app-error.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { call } from '../../api/client.ts'

export interface Editor {
  /** As last saved; null until it is read. */
  readonly declaration: AddDeclaration | null
  readonly content: AddContent | null
  readonly state: 'saved' | 'saving' | 'unsaved'
  readonly error: AppError | null
  readonly change: (change: Partial<AddContent>) => void
  /** Saves what has changed; answers the declaration as it stands then, or null where it could not be saved. */
  readonly save: () => Promise<AddDeclaration | null>
  readonly reload: () => void
}

const same = (left: AddContent, right: AddContent): boolean => JSON.stringify(left) === JSON.stringify(right)

/** One declaration while it is edited: every field is saved as it is left, one save after the other. */
export function useEditor(id: string | null): Editor {
  const [declaration, setDeclaration] = useState<AddDeclaration | null>(null)
  const [content, setContent] = useState<AddContent | null>(null)
  const [saving, setSaving] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  // What the next save starts from: state would be one render behind.
  const saved = useRef<AddDeclaration | null>(null)
  const edited = useRef<AddContent | null>(null)
  const turn = useRef<Promise<AddDeclaration | null>>(Promise.resolve(null))

  const take = useCallback((next: AddDeclaration): void => {
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
      const read = additionOf(await call('declaration.get', { id }))
      take(read)
      edited.current = read.content
      setContent(read.content)
    } catch (problem) {
      setError(appErrorOf(problem))
    }
  }, [id, take])
  useEffect(() => void load(), [load])

  const change = useCallback((part: Partial<AddContent>): void => {
    if (!edited.current) return
    edited.current = { ...edited.current, ...part }
    setContent(edited.current)
  }, [])

  const saveOnce = useCallback(async (): Promise<AddDeclaration | null> => {
    const [before, wanted] = [saved.current, edited.current]
    if (!before || !wanted || same(before.content, wanted)) return before
    setSaving(true)
    setError(null)
    try {
      const after = additionOf(await call('declaration.edit', { id: before.id, revision: before.revision, kind: 'add', content: wanted }))
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
  const save = useCallback((): Promise<AddDeclaration | null> => (turn.current = turn.current.then(saveOnce)), [saveOnce])

  const unsaved = declaration !== null && content !== null && !same(declaration.content, content)
  return { declaration, content, state: saving ? 'saving' : unsaved ? 'unsaved' : 'saved', error, change, save, reload: () => void load() }
}
