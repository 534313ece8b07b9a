import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import { SHOWN_STATES } from '../../../shared/domain/declaration.ts'
import type { DeclarationFilter } from '../../../shared/ipc/declaration.ts'
import { useSettled } from '../../api/use-settled.ts'
import { useForgetAddress } from '../../ui/list-key.ts'

export interface FilterState {
  readonly filter: DeclarationFilter
  readonly typed: string
  readonly filtered: boolean
  /** The bin is looked at: what is void, and nothing else. */
  readonly bin: boolean
  readonly type: (text: string) => void
  readonly change: (change: Partial<Omit<DeclarationFilter, 'text'>>) => void
  readonly reset: () => void
}

type Choices = Omit<DeclarationFilter, 'text'>

/** Every declaration of a kind that is still of interest. */
export const everything = (kind: DeclarationKind): Choices => ({
  kind, states: [], month: null, batchId: null, checkState: null, withFindings: 'any', operations: [], insurances: [], source: 'any', ruleId: null, held: false,
})

/** The filter of the list. A batch, states or an operation may come with the address, from the window that led here. */
export function useFilter(kind: DeclarationKind): FilterState {
  const [params] = useSearchParams()
  const forgetAddress = useForgetAddress()
  const [typed, setTyped] = useState(params.get('text') ?? '')
  const [choices, setChoices] = useState<Choices>(() => {
    const states = params.getAll('state').flatMap((state) => SHOWN_STATES.find((known) => known === state) ?? [])
    const findings = (['errors', 'warnings', 'none'] as const).find((known) => known === params.get('finding'))
    return { ...everything(kind), batchId: params.get('batch'), states, withFindings: findings ?? 'any', held: params.get('held') === '1' }
  })
  const settled = useSettled(typed.trim())
  const filter = useMemo(() => ({ ...choices, text: settled }), [choices, settled])
  return {
    filter,
    typed,
    filtered: typed !== '' || JSON.stringify(choices) !== JSON.stringify(everything(kind)),
    bin: choices.states.length === 1 && choices.states[0] === 'void',
    type: setTyped,
    change: (change) => setChoices((before) => ({ ...before, ...change })),
    reset: () => {
      setTyped('')
      setChoices(everything(kind))
      forgetAddress()
    },
  }
}
