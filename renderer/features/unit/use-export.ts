import { App } from 'antd'
import { useState } from 'react'
import type { Input } from '../../../shared/ipc/contract.ts'
import type { AppError } from '../../../shared/result/app-error.ts'
import { countText } from '../../ui/count-text.ts'
import { useText } from '../../ui/text.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useJob, type JobState } from '../../api/jobs.ts'
import { saveDocument } from '../../api/use-documents.ts'

type ExportChannel = 'roster.export' | 'roster.changesExport' | 'unit.export'

interface Export<C extends ExportChannel> {
  readonly state: JobState<C>
  readonly cancel: () => void
  readonly error: AppError | null
  readonly clear: () => void
  readonly run: (input: Omit<Input<C>, 'jobId'>) => Promise<void>
}

/** A list as a workbook: made by the engine, saved where the clerk says, told with how many rows. */
export function useExport<C extends ExportChannel>(channel: C, exported: 'roster.exported' | 'unit.exported'): Export<C> {
  const text = useText()
  const { message } = App.useApp()
  const job = useJob(channel)
  const [saveError, setSaveError] = useState<AppError | null>(null)
  return {
    state: job,
    cancel: job.cancel,
    error: job.error ?? saveError,
    clear: () => {
      job.clear()
      setSaveError(null)
    },
    run: async (input) => {
      setSaveError(null)
      const made = await job.start(input)
      if (!made) return
      try {
        const { documentId, rows } = made as { documentId: string; rows: number }
        const file = await saveDocument(documentId)
        if (file) void message.success(text(exported, { rows: countText(rows), file }))
      } catch (problem) {
        setSaveError(appErrorOf(problem))
      }
    },
  }
}
