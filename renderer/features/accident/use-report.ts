import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { emptyAccident, type AccidentContent, type Injured } from '../../../shared/domain/accident-content.ts'
import type { Accident } from '../../../shared/domain/accident.ts'
import type { AppError } from '../../../shared/result/app-error.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { call } from '../../api/client.ts'
import type { HalfTyped } from './half-typed.ts'
import { keptKey } from './kept-report.ts'
import { useKeptReport } from './use-kept-report.ts'

export interface ReportEditor {
  /** As last saved; null where it is not read yet, or nothing was saved of a new one. */
  readonly accident: Accident | null
  readonly content: AccidentContent | null
  readonly state: 'saved' | 'saving' | 'unsaved'
  readonly error: AppError | null
  /** What stands in the fields was typed before the app ended and never saved; when that was. */
  readonly restoredFrom: string | null
  /** What is no time yet in fields of a time. */
  readonly halfTyped: HalfTyped
  readonly change: (change: Partial<AccidentContent>) => void
  readonly changeInjured: (key: string, change: Partial<Injured>) => void
  /** Saves what has changed; a new report is made by the first save. Null where it could not be saved. */
  readonly save: () => Promise<Accident | null>
  /** Takes over what another channel answered (undo, copying). */
  readonly run: (work: (saved: Accident) => Promise<Accident>) => Promise<void>
  readonly reload: () => void
}

const same = (left: AccidentContent, right: AccidentContent): boolean => JSON.stringify(left) === JSON.stringify(right)
/** What is being typed becomes a revision also where the field is never left; between two of them each keystroke is kept beside the draft. */
const PAUSE_MS = 700
/** States in which a report is written on. */
const TYPED_ON: ReadonlySet<string> = new Set(['draft', 'confirmed', 'returned', 'refused'])

/** One report while it is written: kept with every keystroke, saved as each field is left and in each pause of the typing, one save after the other. */
export function useReport(id: string | null, onCreated: (id: string) => void): ReportEditor {
  const [accident, setAccident] = useState<Accident | null>(null)
  const [content, setContent] = useState<AccidentContent | null>(null)
  const [saving, setSaving] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  // What the next save starts from: state would be one render behind.
  const saved = useRef<Accident | null>(null)
  const edited = useRef<AccidentContent | null>(null)
  const loads = useRef(0)
  const turn = useRef<Promise<Accident | null>>(Promise.resolve(null))
  /** The first save is on its way: what is typed meanwhile is kept under the id that it gives. */
  const creating = useRef(false)
  const [restoredFrom, setRestoredFrom] = useState<string | null>(null)
  const keeper = useKeptReport((problem) => setError(appErrorOf(problem)))
  const { put: keepReport, forget, settled, find } = keeper
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
  const [typing, setTyping] = useState<Readonly<Record<string, string>>>({})
  const half = useRef(typing)
  const showHalf = useCallback((next: Readonly<Record<string, string>>): void => {
    half.current = next
    setTyping(next)
  }, [])
  const typed = useCallback((next: AccidentContent): void => {
    show(next)
    if (!creating.current) keepReport(saved.current?.id ?? null, { revision: saved.current?.revision ?? null, content: next, typing: half.current })
  }, [show, keepReport])
  const type = useCallback((id: string, raw: string | null): void => {
    const { [id]: before, ...rest } = half.current
    if ((before ?? null) === raw) return
    showHalf(raw === null ? rest : { ...rest, [id]: raw })
    if (edited.current) typed(edited.current)
  }, [showHalf, typed])
  const load = useCallback(async (): Promise<void> => {
    // Its own first save put this id into the address: it is here already.
    if (id !== null && saved.current?.id === id) return
    saved.current = null
    setAccident(null)
    setError(null)
    setRestoredFrom(null)
    edited.current = null
    setContent(null)
    showHalf({})
    const turn = ++loads.current
    try {
      const [read, kept] = await Promise.all([id === null ? null : call('accident.get', { id }), find(id)])
      if (turn !== loads.current) return
      if (read) take(read)
      // Typed on another revision than the one that stands, or on a report that has left since: it is not what anybody means any more.
      const found = kept && kept.revision === (read?.revision ?? null) && (read === null || TYPED_ON.has(read.state)) && (kept.typing !== undefined || !same(kept.content, read?.content ?? emptyAccident())) ? kept : null
      if (found) setRestoredFrom(found.at)
      if (found?.typing) showHalf(found.typing)
      else if (kept) void forget(id)
      show(found?.content ?? read?.content ?? emptyAccident())
    } catch (problem) {
      setError(appErrorOf(problem))
    }
  }, [id, take, show, showHalf, find, forget])
  useEffect(() => void load(), [load])

  const saveOnce = useCallback(async (tidy: boolean): Promise<Accident | null> => {
    const [before, wanted] = [saved.current, edited.current]
    if (!wanted || same(before?.content ?? emptyAccident(), wanted)) return before
    setSaving(true)
    setError(null)
    creating.current = before === null
    try {
      // What is on its way to be kept arrives first: the first save forgets it in the transaction that makes the draft, and nothing comes back behind it.
      if (!before) await settled(null)
      const after = before ? await call('accident.edit', { id: before.id, revision: before.revision, content: wanted }) : await call('accident.create', { content: wanted, formKey: keptKey(null) })
      take(after)
      setRestoredFrom(null)
      const halves = Object.keys(half.current).length
      if (edited.current && (edited.current !== wanted || halves > 0)) keepReport(after.id, { revision: after.revision, content: edited.current === wanted ? after.content : edited.current, typing: half.current })
      else if (before) void forget(after.id)
      // The engine may have tidied a value; what was typed meanwhile, or is being typed, stays.
      if (tidy && edited.current === wanted) show(after.content)
      if (!before) made.current(after.id)
      return after
    } catch (problem) {
      setError(appErrorOf(problem))
      return null
    } finally {
      creating.current = false
      setSaving(false)
    }
  }, [take, show, keepReport, forget, settled])
  const queue = useCallback((tidy: boolean): Promise<Accident | null> => (turn.current = turn.current.then(() => saveOnce(tidy))), [saveOnce])
  const save = useCallback((): Promise<Accident | null> => queue(true), [queue])

  useEffect(() => {
    if (content === null) return
    const timer = setTimeout(() => void queue(false), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [content, queue])

  const change = useCallback((part: Partial<AccidentContent>): void => {
    if (edited.current) typed({ ...edited.current, ...part })
  }, [typed])
  const changeInjured = useCallback((key: string, part: Partial<Injured>): void => {
    if (edited.current) typed({ ...edited.current, injured: edited.current.injured.map((one) => (one.key === key ? { ...one, ...part } : one)) })
  }, [typed])
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

  const halfTyped = useMemo(() => ({ typing, type }), [typing, type])
  const unsaved = content !== null && !same(accident?.content ?? emptyAccident(), content)
  return { accident, content, state: saving ? 'saving' : unsaved ? 'unsaved' : 'saved', error, restoredFrom, halfTyped, change, changeInjured, save, run, reload }
}
