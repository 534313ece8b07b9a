import { DatePicker, Select } from 'antd'
import dayjs from 'dayjs'
import { useState, type ReactElement } from 'react'
import { ConsequenceModal } from '../../ui/consequence-modal.tsx'
import { countText } from '../../ui/count-text.ts'
import { useCodes } from '../../api/use-codes.ts'
import { useText } from '../../ui/text.ts'

interface DraftDialogProps {
  readonly open: boolean
  readonly count: number
  readonly onDo: (reason: string | null, removedOn: string | null) => void
  readonly onCancel: () => void
}

/** Before drafts are made: what they will be, and what may be said once for all who are stopped. */
export function DraftDialog({ open, count, onDo, onCancel }: DraftDialogProps): ReactElement {
  const text = useText()
  const codes = useCodes()
  const [reason, setReason] = useState<string | null>(null)
  const [removedOn, setRemovedOn] = useState<string | null>(null)
  // Only the reasons of 暂停: the others end insurances, which is decided person by person.
  const reasons = codes.optionsOf('AAE160.decrease').filter(({ value }) => value.startsWith('63'))
  return (
    <ConsequenceModal open={open} title={text('reconcile.draftTitle')} sentence={text('reconcile.draftSentence', { count: countText(count) })} verb={text('reconcile.draftSelected')} disabled={count === 0} onDo={() => onDo(reason, removedOn)} onCancel={onCancel}>
      <label htmlFor="reconcile-stop-reason">{text('reconcile.stopReason')}</label>
      <Select<string>
        id="reconcile-stop-reason"
        className="full"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={text('reconcile.stopReasonNone')}
        value={reason}
        onChange={(value?: string) => setReason(value ?? null)}
        options={reasons.map(({ value, label }) => ({ value, label: `${value} ${label}` }))}
      />
      <p className="quiet">{text('reconcile.stopReasonHint')}</p>
      <label htmlFor="reconcile-removed-on">{text('reconcile.removedOn')}</label>
      <DatePicker id="reconcile-removed-on" className="full" value={removedOn ? dayjs(removedOn) : null} onChange={(_, value) => setRemovedOn(typeof value === 'string' && value !== '' ? value : null)} />
      <p className="quiet">{text('reconcile.removedOnHint')}</p>
    </ConsequenceModal>
  )
}
