import type { ReactElement } from 'react'
import type { AccidentSelection } from '../../../shared/ipc/accident.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useAction, useChannel } from '../../api/use-channel.ts'
import { useAgainAt } from '../../api/use-again-at.ts'
import { RecallBar } from '../../ui/recall-bar.tsx'
import { useRecallSaid } from '../../ui/use-recall-said.tsx'

const HELD = { text: '', states: ['queued' as const], degree: null, from: null, to: null, withFindings: 'any' as const, held: true }
const ALL = { filter: HELD, except: [] }

/** The recall window of confirmed reports. */
export function AccidentRecallBar({ ticked, onRecalled }: { readonly ticked: AccidentSelection | null; readonly onRecalled: () => void }): ReactElement {
  const held = useChannel('accident.page', { offset: 0, limit: 1, sort: { field: 'heldUntil', descending: false }, filter: HELD })
  const nextAt = held.data?.items[0]?.heldUntil ?? null
  useAgainAt(nextAt, 'accident.page')
  const recall = useAction('accident.recallMany')
  const send = useAction('accident.sendNow')
  const said = useRecallSaid()
  const takeBack = (selection: AccidentSelection): void => recall.mutate({ selection }, { onSuccess: (done) => { said.recalled(done); onRecalled() } })
  return (
    <RecallBar
      count={held.data?.total ?? 0} nextAt={nextAt} recalling={recall.isPending} sending={send.isPending} error={appErrorOf(held.error ?? recall.error ?? send.error)} onClearError={() => { recall.reset(); send.reset() }}
      onRecallTicked={ticked && (() => takeBack(ticked))} onRecallAll={() => takeBack(ALL)}
      onSendNow={() => send.mutate({ selection: ALL }, { onSuccess: ({ released }) => said.released(released, 'released-accident') })}
    />
  )
}
