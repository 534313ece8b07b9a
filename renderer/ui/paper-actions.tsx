import { PrinterOutlined, SaveOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useState, type ReactElement } from 'react'
import { describeError } from '../../shared/i18n/errors/describe-error.ts'
import type { AppError } from '../../shared/result/app-error.ts'
import { useLocale, useText } from './text.ts'
import { useHotkey } from './use-hotkey.ts'

interface PaperActionsProps {
  /** Opens the preview; false where nothing was printed. */
  readonly print: () => Promise<boolean>
  /** Asks where; the file's name, or null where the dialog was cancelled. */
  readonly save: () => Promise<string | null>
  readonly errorOf: (problem: unknown) => AppError | null
}

/** 打印 and 另存为 PDF of the paper that is shown. */
export function PaperActions({ print, save, errorOf }: PaperActionsProps): ReactElement {
  const text = useText()
  const locale = useLocale()
  const { message } = App.useApp()
  const [busy, setBusy] = useState<'print' | 'save' | null>(null)

  const run = async (what: 'print' | 'save', work: () => Promise<void>): Promise<void> => {
    setBusy(what)
    try {
      await work()
    } catch (problem) {
      const failure = errorOf(problem)
      const words = failure && describeError(failure, locale)
      if (words) void message.error(`${words.message}。${words.advice}`)
    } finally {
      setBusy(null)
    }
  }
  const onPrint = (): void => void run('print', async () => void message.info(text((await print()) ? 'paper.printed' : 'paper.notPrinted')))
  const onSave = (): void =>
    void run('save', async () => {
      const file = await save()
      if (file !== null) void message.success(text('common.saved', { file }))
    })
  useHotkey('Ctrl+P', onPrint, busy === null)
  return (
    <>
      <Button icon={<SaveOutlined />} loading={busy === 'save'} onClick={onSave}>{text('common.savePdf')}</Button>
      <Button icon={<PrinterOutlined />} loading={busy === 'print'} onClick={onPrint} title="Ctrl+P">{text('common.print')}</Button>
    </>
  )
}
