import { Alert, DatePicker, Select, Spin } from 'antd'
import dayjs from 'dayjs'
import { useState, type ReactElement } from 'react'
import type { Input } from '../../../shared/ipc/contract.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useCodes } from '../../api/use-codes.ts'
import { ConsequenceModal } from '../../ui/consequence-modal.tsx'
import { countText } from '../../ui/count-text.ts'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { listText } from '../../ui/list-text.ts'
import { useLocale, useText } from '../../ui/text.ts'

export type LineSelection = Input<'reconcile.preview'>['selection']

interface DraftDialogProps {
  /** The comparison. */
  readonly id: string
  /** What is asked about; null while nothing is. */
  readonly selection: LineSelection | null
  /** How many lines are ticked. */
  readonly count: number
  readonly onDo: (reason: string | null, removedOn: string | null) => void
  readonly onCancel: () => void
}

/** Before drafts are made: what they will be, what is left out, and what may be said once for all who are stopped. */
export function DraftDialog({ id, selection, count, onDo, onCancel }: DraftDialogProps): ReactElement {
  const text = useText()
  const locale = useLocale()
  const { data: preview, error, refetch, isFetching } = useChannel('reconcile.preview', { id, selection: selection ?? { lines: [] } }, { enabled: selection !== null })
  const [reason, setReason] = useState<string | null>(null)
  const [removedOn, setRemovedOn] = useState<string | null>(null)
  const drafts = preview ? preview.join + preview.stop + preview.retire : 0
  const sentence = (): string => {
    const parts = ([['reconcile.draftJoin', preview?.join], ['reconcile.draftStop', preview?.stop], ['reconcile.draftRetire', preview?.retire]] as const).flatMap(([key, many]) => (many ? [text(key, { count: countText(many) })] : []))
    return drafts > 0 ? text('reconcile.draftSentence', { count: countText(drafts), parts: listText(parts, locale) }) : text('reconcile.draftNothing', { count: countText(count) })
  }
  return (
    <ConsequenceModal
      open={selection !== null}
      title={text('reconcile.draftTitle')}
      sentence={preview ? sentence() : <Spin size="small" />}
      verb={drafts > 0 ? text('reconcile.draftCount', { count: countText(drafts) }) : text('reconcile.draftSelected')}
      disabled={drafts === 0 || isFetching}
      onDo={() => onDo(reason, removedOn)}
      onCancel={onCancel}
    >
      <ErrorAlert error={appErrorOf(error)} onRetry={() => void refetch()} />
      {drafts > 0 && <p>{text('reconcile.draftWhere')}</p>}
      {preview && preview.missing > 0 && <Alert type="warning" showIcon title={text('reconcile.draftMissing', { count: countText(preview.missing) })} />}
      {preview && preview.passed > 0 && <p>{text('reconcile.draftPassed', { count: countText(preview.passed) })}</p>}
      {preview && preview.drafted > 0 && <p>{text('reconcile.draftAlready', { count: countText(preview.drafted) })}</p>}
      {preview && preview.stop > 0 && <StopForAll reason={reason} onReason={setReason} removedOn={removedOn} onRemovedOn={setRemovedOn} />}
    </ConsequenceModal>
  )
}

interface StopForAllProps {
  readonly reason: string | null
  readonly onReason: (reason: string | null) => void
  readonly removedOn: string | null
  readonly onRemovedOn: (day: string | null) => void
}

/** The reason and the day for all who are stopped, where one holds for all of them. */
function StopForAll({ reason, onReason, removedOn, onRemovedOn }: StopForAllProps): ReactElement {
  const text = useText()
  const codes = useCodes()
  // Only the reasons of 暂停: the others end insurances, which is decided person by person.
  const reasons = codes.optionsOf('AAE160.decrease').filter(({ value }) => value.startsWith('63'))
  return (
    <>
      <label htmlFor="reconcile-stop-reason">{text('reconcile.stopReason')}</label>
      <Select<string>
        id="reconcile-stop-reason"
        className="full"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={text('reconcile.stopReasonNone')}
        value={reason}
        onChange={(value?: string) => onReason(value ?? null)}
        options={reasons.map(({ value, label }) => ({ value, label: `${value} ${label}` }))}
      />
      <p className="quiet">{text('reconcile.stopReasonHint')}</p>
      <label htmlFor="reconcile-removed-on">{text('reconcile.removedOn')}</label>
      <DatePicker id="reconcile-removed-on" className="full" value={removedOn ? dayjs(removedOn) : null} onChange={(_, value) => onRemovedOn(typeof value === 'string' && value !== '' ? value : null)} />
      <p className="quiet">{text('reconcile.removedOnHint')}</p>
    </>
  )
}
