import { Alert, Button } from 'antd'
import type { ReactElement } from 'react'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import { useJob, type JobChannel, type JobHandle } from '../../api/jobs.ts'
import { saveDocument } from '../../api/use-documents.ts'
import { countText } from '../../ui/count-text.ts'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { JobBar } from '../../ui/job-bar.tsx'
import { useText } from '../../ui/text.ts'

export interface ConfirmJobs {
  readonly confirm: JobHandle<'declaration.confirm'>
  readonly bulk: JobHandle<'declaration.bulkEdit'>
  readonly remove: JobHandle<'declaration.removeMany'>
  readonly restore: JobHandle<'declaration.restoreMany'>
  readonly export: JobHandle<'declaration.export'>
}

/** The long work of one of the two confirm windows. */
export function useConfirmJobs(kind: DeclarationKind): ConfirmJobs {
  return {
    confirm: useJob('declaration.confirm', kind),
    bulk: useJob('declaration.bulkEdit', kind),
    remove: useJob('declaration.removeMany', kind),
    restore: useJob('declaration.restoreMany', kind),
    export: useJob('declaration.export', kind),
  }
}

/** How far each work is, and what came of it. */
export function JobNotes({ jobs, onSync }: { readonly jobs: ConfirmJobs; readonly onSync: () => void }): ReactElement {
  const text = useText()
  const { confirm, bulk, remove, restore } = jobs
  const done = confirm.result
  return (
    <>
      <Working job={confirm} title={text('confirm.confirm')} />
      <Working job={bulk} title={text('bulk.running')} />
      <Working job={remove} title={text('removeMany.running')} />
      <Working job={restore} title={text('bin.restoring')} />
      <Working job={jobs.export} title={text('confirm.exporting')} />
      {done && (
        <Alert
          type={done.confirmed > 0 ? 'success' : 'warning'}
          role="status"
          showIcon
          closable={{ onClose: confirm.clear }}
          title={done.held > 0 ? text('consequence.doneHeld', { confirmed: countText(done.confirmed), held: countText(done.held) }) : text('consequence.done', { confirmed: countText(done.confirmed) })}
          action={done.confirmed > 0 && done.heldUntil === null && <Button onClick={onSync}>{text('consequence.toSync')}</Button>}
        />
      )}
      {bulk.result && <Note onClose={bulk.clear} words={[text(bulk.result.skipped > 0 ? 'bulk.doneSkipped' : 'bulk.done', { count: countText(bulk.result.changed), skipped: countText(bulk.result.skipped) })]} />}
      {remove.result && (
        <Note
          onClose={remove.clear}
          words={[
            text('removeMany.done', { removed: countText(remove.result.removed) }),
            ...(remove.result.withdrawalsAsked > 0 ? [text('removeMany.asked', { count: countText(remove.result.withdrawalsAsked) })] : []),
            ...(remove.result.skipped > 0 ? [text('removeMany.skipped', { count: countText(remove.result.skipped) })] : []),
          ]}
        />
      )}
      {restore.result && <Note onClose={restore.clear} words={[text(restore.result.skipped > 0 ? 'bin.restoredSome' : 'bin.restored', { count: countText(restore.result.restored), skipped: countText(restore.result.skipped) })]} />}
    </>
  )
}

const Note = ({ words, onClose }: { readonly words: readonly string[]; readonly onClose: () => void }): ReactElement => (
  <Alert type="success" role="status" showIcon closable={{ onClose }} title={words.join('')} />
)

function Working<C extends JobChannel>({ job, title }: { readonly job: JobHandle<C>; readonly title: string }): ReactElement | null {
  if (job.running) return <JobBar title={title} progress={job.progress} cancelling={job.cancelling} onCancel={job.cancel} />
  return <ErrorAlert error={job.error} onClose={job.clear} />
}

/** The list as it is filtered, saved where the clerk says; the file's name, or null where nothing was saved. */
export async function exportList(job: ConfirmJobs['export'], filter: Parameters<ConfirmJobs['export']['start']>[0]['filter']): Promise<string | null> {
  const made = await job.start({ filter })
  return made && saveDocument(made.documentId)
}
