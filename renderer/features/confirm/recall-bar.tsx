import type { ReactElement } from 'react'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useAction } from '../../api/use-channel.ts'
import { RecallBar as Bar } from '../../ui/recall-bar.tsx'
import { useRecallSaid } from '../../ui/use-recall-said.tsx'
import type { Selection } from './declaration-line.ts'
import { heldFilter, useHeld } from './use-held.ts'
import { useRecall } from './use-recall.ts'

interface RecallBarProps {
  readonly kind: DeclarationKind
  /** What is ticked; null for nothing. */
  readonly ticked: Selection | null
  readonly onRecalled: () => void
}

/** The recall window of declarations of one kind. */
export function RecallBar({ kind, ticked, onRecalled }: RecallBarProps): ReactElement {
  const { count, nextAt, error: heldError } = useHeld(kind)
  const { recall, busy, error, clear } = useRecall(onRecalled)
  const send = useAction('declaration.sendNow')
  const said = useRecallSaid()
  const all = { filter: heldFilter(kind), except: [] }
  return (
    <Bar
      count={count} nextAt={nextAt} recalling={busy} sending={send.isPending} error={heldError ?? error ?? appErrorOf(send.error)} onClearError={() => { clear(); send.reset() }}
      onRecallTicked={ticked && (() => recall(ticked))} onRecallAll={() => recall(all)}
      onSendNow={() => send.mutate({ selection: all }, { onSuccess: ({ released }) => said.released(released, `released-${kind}`) })}
    />
  )
}
