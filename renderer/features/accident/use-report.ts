import { useCallback, useEffect, useRef, useState } from 'react'
import { emptyAccident, type AccidentContent, type Injured } from '../../../shared/domain/accident-content.ts'
import type { Accident } from '../../../shared/domain/accident.ts'
import type { AppError } from '../../../shared/result/app-error.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { call } from '../../api/client.ts'

export interface ReportEditor {
  /** As last saved; null where it is not read yet, or nothing was saved of a new one. */
  readonly accident: Accident | null
  readonly content: AccidentContent | null
  readonly state: 'saved' | 'saving' | 'unsaved'
  readonly error: AppError | null
  readonly change: (change: Partial<AccidentContent>) => void
  readonly changeInjured: (key: string, change: Partial<Injured>) => void
  /** Saves what has changed; a new report is made by the first save. Null where it could not be saved. */
  readonly save: () => Promise<Accident | null>
  /** Takes over what another channel answered (undo, copying). */
  readonly run: (work: (saved: Accident) => Promise<Accident>) => Promise<void>
  readonly reload: () => void
}

const same = (left: AccidentContent, right: AccidentContent): boolean => JSON.stringify(left) === JSON.stringify(right)
/** What is being typed reaches the store also where the field is never left: a crash takes at most the last moment of it. */
const PAUSE_MS = 700

/** One report while it is written: saved as each field is left and in each pause of the typing, one save after the other. */
export function useReport(id: string | null, onCreated: (id: string) => void): ReportEditor {
  const [accident, setAccident] = useState<Accident | null>(null)
  const [content, setContent] = useState<AccidentContent | null>(null)
  const [saving, setSaving] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  // What the next save starts from: state would be one render behind.
  const saved = useRef<Accident | null>(null)
  const edited = useRef<AccidentContent | null>(null)
  const turn = useRef<Promise<Accident | null>>(Promise.resolve(null))
  const made = useRef(onCreated)
  useEffect(() => { made.current = onCreated })

  const take = useCallback((next: Accident): void => {
    saved.current = next
    setAccident(next)
  }, [])
  const show = useCallback((next: AccidentContent): void => {
    edited.current = next
    setContent(next)
  }, [])
  const load = useCallback(async (): Promise<void> => {
    // Its own first save put this id into the address: it is here already.
    if (id !== null && saved.current?.id === id) return
    saved.current = null
    setAccident(null)
    setError(null)
    if (id === null) return show(emptyAccident())
    edited.current = null
    setContent(null)
    try {
      const read = await call('accident.get', { id })
      take(read)
      show(read.content)
    } catch (problem) {
      setError(appErrorOf(problem))
    }
  }, [id, take, show])
  useEffect(() => void load(), [load])

  const saveOnce = useCallback(async (tidy: boolean): Promise<Accident | null> => {
    const [before, wanted] = [saved.current, edited.current]
    if (!wanted || same(before?.content ?? emptyAccident(), wanted)) return before
    setSaving(true)
    setError(null)
    try {
      const after = before ? await call('accident.edit', { id: before.id, revision: before.revision, content: wanted }) : await call('accident.create', { content: wanted })
      take(after)
      // The engine may have tidied a value; what was typed meanwhile, or is being typed, stays.
      if (tidy && edited.current === wanted) show(after.content)
      if (!before) made.current(after.id)
      return after
    } catch (problem) {
      setError(appErrorOf(problem))
      return null
    } finally {
      setSaving(false)
    }
  }, [take, show])
  const queue = useCallback((tidy: boolean): Promise<Accident | null> => (turn.current = turn.current.then(() => saveOnce(tidy))), [saveOnce])
  const save = useCallback((): Promise<Accident | null> => queue(true), [queue])

  useEffect(() => {
    if (content === null) return
    const timer = setTimeout(() => void queue(false), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [content, queue])

  const change = useCallback((part: Partial<AccidentContent>): void => {
    if (edited.current) show({ ...edited.current, ...part })
  }, [show])
  const changeInjured = useCallback((key: string, part: Partial<Injured>): void => {
    if (edited.current) show({ ...edited.current, injured: edited.current.injured.map((one) => (one.key === key ? { ...one, ...part } : one)) })
  }, [show])
  const run = useCallback(async (work: (saved: Accident) => Promise<Accident>): Promise<void> => {
    await queue(true)
    if (!saved.current) return
    try {
      const after = await work(saved.current)
      take(after)
      show(after.content)
    } catch (problem) {
      setError(appErrorOf(problem))
    }
  }, [queue, take, show])
  const reload = useCallback((): void => {
    saved.current = null
    void load()
  }, [load])

  const unsaved = content !== null && !same(accident?.content ?? emptyAccident(), content)
  return { accident, content, state: saving ? 'saving' : unsaved ? 'unsaved' : 'saved', error, change, changeInjured, save, run, reload }
}
