import { Alert, Button } from 'antd'
import type { ReactElement } from 'react'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import { useJob, useStillJob, type JobChannel, type JobHandle } from '../../api/jobs.ts'
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

/** The long work of one of the two confirm windows, without its progress: the list is not drawn anew with each step of it. */
export function useConfirmJobs(kind: DeclarationKind): ConfirmJobs {
  return {
    confirm: useStillJob('declaration.confirm', kind),
    bulk: useStillJob('declaration.bulkEdit', kind),
    remove: useStillJob('declaration.removeMany', kind),
    restore: useStillJob('declaration.restoreMany', kind),
    export: useStillJob('declaration.export', kind),
  }
}

/** How far each work is, and what came of it. */
export function JobNotes({ kind, jobs, onSync }: { readonly kind: DeclarationKind; readonly jobs: ConfirmJobs; readonly onSync: () => void }): ReactElement {
  const text = useText()
  const { confirm, bulk, remove, restore } = jobs
  const done = confirm.result
  return (
    <>
      <Working channel="declaration.confirm" kind={kind} title={text('confirm.confirm')} />
      <Working channel="declaration.bulkEdit" kind={kind} title={text('bulk.running')} />
      <Working channel="declaration.removeMany" kind={kind} title={text('removeMany.running')} />
      <Working channel="declaration.restoreMany" kind={kind} title={text('bin.restoring')} />
      <Working channel="declaration.export" kind={kind} title={text('confirm.exporting')} />
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

function Working({ channel, kind, title }: { readonly channel: JobChannel; readonly kind: DeclarationKind; readonly title: string }): ReactElement | null {
  const job = useJob(channel, kind)
  if (job.running) return <JobBar title={title} progress={job.progress} cancelling={job.cancelling} onCancel={job.cancel} />
  return <ErrorAlert error={job.error} onClose={job.clear} />
}

/** The list as it is filtered, saved where the clerk says; the file's name, or null where nothing was saved. */
export async function exportList(job: ConfirmJobs['export'], filter: Parameters<ConfirmJobs['export']['start']>[0]['filter']): Promise<string | null> {
  const made = await job.start({ filter })
  return made && saveDocument(made.documentId)
}
