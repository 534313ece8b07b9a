import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import type { Declaration } from '../../../shared/domain/declaration.ts'
import type { Person } from '../../../shared/domain/person.ts'
import type { Advice, OpenDeclaration } from '../../../shared/ipc/declare.ts'
import type { AppError } from '../../../shared/result/app-error.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { call } from '../../api/client.ts'
import type { Changes } from '../../ui/form/mendings.ts'
import type { Typed } from '../../ui/form/typed-input.tsx'
import { createFormKeeper } from '../../ui/form/form-keeper.ts'
import { formOfState, stateOfForm, type FormSnapshot } from './form-snapshot.ts'
import { pointerReleased, watchPointer } from './pointer-released.ts'
import { contentOf, typedOf, typedValue, type Declared } from './typed-content.ts'

/** Whom a form is begun for. */
export interface Whom {
  readonly personId: string | null
  readonly idNumber: string | null
  readonly name: string | null
}

export interface DeclareForm {
  readonly form: FormSnapshot | null
  readonly person: Person | null
  readonly advice: Advice | null
  /** A declaration of this person and kind that is not finished: it is opened, and no second one is begun. */
  readonly open: OpenDeclaration | null
  /** Something stands in the fields that is not in the store yet. */
  readonly dirty: boolean
  /** When the fields that were found again had been kept. */
  readonly restoredFrom: string | null
  readonly busy: boolean
  readonly error: AppError | null
  /** True once what was kept has been looked for. */
  readonly ready: boolean
  /** Fields that were left; all of them once the form was saved. */
  readonly left: ReadonlySet<string> | 'all'
  readonly begin: (whom: Whom) => Promise<boolean>
  readonly type: (field: string, value: Typed) => void
  readonly leave: (field: string) => void
  readonly change: (changes: Changes) => void
  /** 保存; null where it could not be saved. */
  readonly save: () => Promise<Declaration | null>
  /** Forgets the form and what was kept of it. */
  readonly drop: () => Promise<void>
  readonly clearError: () => void
}

const NOBODY: ReadonlySet<string> = new Set()

/** Of what was ticked at the beginning that which is open; of a 增员 everything that is open where nothing is left of it. */
function followedTicks(kind: DeclarationKind, begun: readonly string[], said: Advice): readonly string[] {
  const open = said.insurances.filter((line) => line.open).map(({ insurance }) => insurance)
  const usual = begun.filter((code) => open.includes(code))
  return usual.length > 0 || kind === 'remove' ? usual : open
}

/** A 增员 or 减员 while it is filled in: every keystroke is kept, what is left is advised on, 保存 makes it a draft. */
export function useDeclareForm(kind: DeclarationKind): DeclareForm {
  const [form, setForm] = useState<FormSnapshot | null>(null)
  const [person, setPerson] = useState<Person | null>(null)
  const [advice, setAdvice] = useState<Advice | null>(null)
  const [open, setOpen] = useState<OpenDeclaration | null>(null)
  const [dirty, setDirty] = useState(false)
  const [restoredFrom, setRestoredFrom] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [ready, setReady] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const [left, setLeft] = useState<ReadonlySet<string> | 'all'>(NOBODY)
  // What the next step starts from: state would be one render behind.
  const now = useRef<FormSnapshot | null>(null)
  const asked = useRef(0)
  /** The person ticked insurances: from then on the ticks are theirs. */
  const ownTicks = useRef(false)
  /** What the unit's defaults and the roster ticked. */
  const begunTicks = useRef<readonly string[]>([])
  const keeper = useMemo(
    () => createFormKeeper({ keep: (state) => call('form.keep', { key: kind, state }), forget: () => call('form.forget', { key: kind }) }, (problem) => setError(appErrorOf(problem))),
    [kind],
  )

  const put = useCallback((next: FormSnapshot | null): void => {
    now.current = next
    setForm(next)
  }, [])
  const keep = useCallback(
    (next: FormSnapshot): void => {
      put(next)
      setDirty(true)
      keeper.put(stateOfForm(next))
    },
    [put, keeper],
  )

  const advise = useCallback(async (): Promise<void> => {
    try {
      // A second time where the ticks followed what is open now: what is said of them is another then.
      for (let again = true; again; ) {
        const { current } = now
        if (!current) return
        const turn = ++asked.current
        const { kind: whose, content } = contentOf(kind, current.typed)
        const about = { personId: current.personId, id: current.saved?.id ?? null }
        const said = await call('declare.advise', whose === 'add' ? { ...about, kind: 'add', content } : { ...about, kind: 'remove', content })
        await pointerReleased()
        if (turn !== asked.current || !now.current) return
        setAdvice(said)
        // Until somebody ticks, the ticks follow what is open: another verb, another age, other insurances.
        const ticks = ownTicks.current || now.current.typed.operation === '' ? null : followedTicks(kind, begunTicks.current, said)
        again = ticks !== null && JSON.stringify(ticks) !== JSON.stringify(now.current.typed.insurances ?? [])
        if (again && ticks) keep({ ...now.current, typed: { ...now.current.typed, insurances: ticks } })
      }
    } catch (problem) {
      setError(appErrorOf(problem))
    }
  }, [kind, keep])

  useEffect(watchPointer, [])
  useEffect(() => {
    let gone = false
    const restore = async (): Promise<void> => {
      try {
        const kept = await call('form.get', { key: kind })
        if (gone) return
        if (kept) {
          const found = formOfState(kept.state)
          ownTicks.current = true
          put(found)
          setDirty(true)
          setRestoredFrom(kept.keptAt)
          if (found.personId) setPerson(await call('roster.person', { id: found.personId }))
          await advise()
        }
      } catch (problem) {
        setError(appErrorOf(problem))
      }
      if (!gone) setReady(true)
    }
    void restore()
    return () => {
      gone = true
    }
  }, [kind, put, advise])

  const begin = useCallback(
    async (whom: Whom): Promise<boolean> => {
      setBusy(true)
      setError(null)
      try {
        const begun = await call('declare.begin', { kind, ...whom })
        asked.current++
        ownTicks.current = false
        begunTicks.current = begun.declared.content.insurances
        setPerson(begun.person)
        setAdvice(begun.advice)
        setOpen(begun.open?.kind === kind ? begun.open : null)
        setDirty(false)
        setRestoredFrom(null)
        setLeft(NOBODY)
        // The verb is for the person to press: it is proposed, never taken for granted.
        put({ personId: begun.person?.id ?? whom.personId, saved: null, origins: begun.origins, typed: { ...typedOf(begun.declared as Declared), operation: '' } })
        return true
      } catch (problem) {
        setError(appErrorOf(problem))
        return false
      } finally {
        setBusy(false)
      }
    },
    [kind, put],
  )

  const change = useCallback(
    (changes: Changes): void => {
      const { current } = now
      if (!current) return
      const fields = Object.keys(changes)
      if (fields.includes('insurances')) ownTicks.current = true
      const { origins } = current
      keep({
        ...current,
        origins: Object.fromEntries(Object.entries(origins).filter(([field]) => !fields.includes(field))),
        typed: { ...current.typed, ...Object.fromEntries(fields.map((field) => [field, typedValue(changes[field])])) },
      })
      // A field that is emptied by a choice elsewhere was not left by anybody: it is not called empty yet.
      setLeft((before) => (before === 'all' ? before : new Set([...before, ...fields.filter((field) => changes[field] !== null)])))
      void advise()
    },
    [keep, advise],
  )
  const type = useCallback(
    (field: string, value: Typed): void => {
      const { current } = now
      if (!current || current.typed[field] === value) return
      if (field === 'insurances') ownTicks.current = true
      const { [field]: _own, ...origins } = current.origins
      keep({ ...current, origins, typed: { ...current.typed, [field]: value } })
    },
    [keep],
  )
  const leave = useCallback(
    (field: string): void => {
      void pointerReleased().then(() => setLeft((before) => (before === 'all' || before.has(field) ? before : new Set([...before, field]))))
      void advise()
    },
    [advise],
  )

  const save = useCallback(async (): Promise<Declaration | null> => {
    const { current } = now
    if (!current) return null
    setBusy(true)
    setError(null)
    try {
      // What is on its way to be kept arrives first, or it would come back behind the draft.
      await keeper.settled()
      const declared = contentOf(kind, current.typed)
      const { saved } = current
      const after = saved ? await call('declaration.edit', { ...saved, ...declared }) : await call('declare.create', { ...declared, formKey: kind })
      if (saved) await keeper.forget()
      setLeft('all')
      setRestoredFrom(null)
      const next: FormSnapshot = { ...(now.current ?? current), saved: { id: after.id, revision: after.revision } }
      const typedMeanwhile = now.current !== null && now.current !== current
      if (typedMeanwhile) keep(next)
      else {
        // The rules may have tidied a value; what could not be read stays as it was typed.
        const tidied = typedOf(after as Declared)
        put({ ...next, typed: Object.fromEntries(Object.entries(current.typed).map(([field, value]) => [field, (tidied[field] ?? '') === '' ? value : tidied[field]!])) })
        setDirty(false)
      }
      setAdvice((before) => (before ? { ...before, findings: after.findings } : before))
      return after
    } catch (problem) {
      setError(appErrorOf(problem))
      return null
    } finally {
      setBusy(false)
    }
  }, [kind, keeper, keep, put])

  const drop = useCallback(async (): Promise<void> => {
    put(null)
    setAdvice(null)
    setPerson(null)
    setOpen(null)
    setDirty(false)
    setRestoredFrom(null)
    setLeft(NOBODY)
    await keeper.forget().catch((problem: unknown) => setError(appErrorOf(problem)))
  }, [keeper, put])

  return { form, person, advice, open, dirty, restoredFrom, busy, error, ready, left, begin, type, leave, change, save, drop, clearError: () => setError(null) }
}
