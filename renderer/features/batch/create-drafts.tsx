import { Alert, Button, Checkbox } from 'antd'
import { useState, type ReactElement } from 'react'
import { useNavigate } from 'react-router'
import type { Batch } from '../../../shared/domain/batch.ts'
import { useJob } from '../../api/jobs.ts'
import { ConsequenceModal } from '../../ui/consequence-modal.tsx'
import { countText } from '../../ui/count-text.ts'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { JobBar } from '../../ui/job-bar.tsx'
import { useText } from '../../ui/text.ts'

interface CreateDraftsProps {
  readonly batch: Batch
  readonly open: boolean
  readonly onClose: () => void
}

/** 生成草稿: what will be made of which rows, then what was made. */
export function CreateDrafts({ batch, open, onClose }: CreateDraftsProps): ReactElement {
  const text = useText()
  const navigate = useNavigate()
  const create = useJob('batch.createDrafts', batch.id)
  const [includeWarned, setIncludeWarned] = useState(true)
  const remove = batch.kind === 'remove'
  const { ready, warned, wrong, duplicate } = batch.ledger
  const count = ready + (includeWarned ? warned : 0)
  const run = (): void => {
    onClose()
    void create.start({ id: batch.id, includeWarned })
  }
  return (
    <>
      {create.running && <JobBar title={text('batch.createDrafts')} progress={create.progress} cancelling={create.cancelling} onCancel={create.cancel} />}
      <ErrorAlert error={create.error} onClose={create.clear} />
      {create.result && (
        <Alert
          type="success"
          role="status"
          showIcon
          closable={{ onClose: create.clear }}
          title={
            create.result.skipped > 0
              ? text('batch.createdSkipped', { created: countText(create.result.created), skipped: countText(create.result.skipped) })
              : text('batch.created', { created: countText(create.result.created) })
          }
          action={
            <Button type="primary" onClick={() => { create.clear(); void navigate(`${remove ? '/confirm-remove' : '/confirm'}?batch=${batch.id}`) }}>
              {text(remove ? 'batch.toConfirm.remove' : 'batch.toConfirm')}
            </Button>
          }
        />
      )}
      <ConsequenceModal
        open={open}
        title={text('batch.createTitle')}
        sentence={text(remove ? 'batch.createSentence.remove' : 'batch.createSentence', { file: batch.fileName, count: countText(count) })}
        verb={text('batch.createDrafts')}
        disabled={count === 0}
        onDo={run}
        onCancel={onClose}
      >
        {warned > 0 && (
          <Checkbox checked={includeWarned} onChange={(event) => setIncludeWarned(event.target.checked)}>
            {text('batch.includeWarned', { count: countText(warned) })}
          </Checkbox>
        )}
        {wrong + duplicate > 0 && <p className="quiet">{text('batch.createLeft', { wrong: countText(wrong), duplicate: countText(duplicate) })}</p>}
        {ready + warned === 0 && <p>{text('batch.nothingToCreate')}</p>}
      </ConsequenceModal>
    </>
  )
}
