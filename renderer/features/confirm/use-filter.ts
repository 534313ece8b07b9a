import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { DeclarationFilter } from '../../../shared/ipc/declaration.ts'
import { SHOWN_STATES } from '../../../shared/domain/declaration.ts'
import { useSettled } from '../../api/use-settled.ts'

export interface FilterState {
  readonly filter: DeclarationFilter
  readonly typed: string
  readonly filtered: boolean
  readonly type: (text: string) => void
  readonly change: (change: Partial<Omit<DeclarationFilter, 'text'>>) => void
  readonly reset: () => void
}

const EVERYTHING = { kind: 'add', month: null, batchId: null, checkState: null, withFindings: 'any', source: 'any', ruleId: null } as const
const everything = (): Omit<DeclarationFilter, 'text'> => ({ ...EVERYTHING, states: [], operations: [], insurances: [] })

/** The filter of the list. A batch or a state may come with the address, from the window that led here. */
export function useFilter(): FilterState {
  const [params, setParams] = useSearchParams()
  const [typed, setTyped] = useState('')
  const [choices, setChoices] = useState<Omit<DeclarationFilter, 'text'>>(() => {
    const state = SHOWN_STATES.find((known) => known === params.get('state'))
    return { ...everything(), batchId: params.get('batch'), states: state ? [state] : [] }
  })
  const settled = useSettled(typed.trim())
  const filter = useMemo(() => ({ ...choices, text: settled }), [choices, settled])
  return {
    filter,
    typed,
    filtered: typed !== '' || JSON.stringify(choices) !== JSON.stringify(everything()),
    type: setTyped,
    change: (change) => setChoices((before) => ({ ...before, ...change })),
    reset: () => {
      setTyped('')
      setChoices(everything())
      setParams({}, { replace: true })
    },
  }
}
