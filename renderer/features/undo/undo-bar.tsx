import { HistoryOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useEffect, useState, type ReactElement } from 'react'
import { describeError } from '../../../shared/i18n/errors/describe-error.ts'
import { useLocale, useText } from '../../ui/text.ts'
import { HistoryDrawer } from './history-drawer.tsx'
import { useStepText } from './use-step-text.ts'
import { useUndo, useUndoKeys } from './use-undo.ts'

/** 撤销, 重做 and 历史, in the windows of 人员异动管理. */
export function UndoBar(): ReactElement {
  const text = useText()
  const locale = useLocale()
  const stepText = useStepText()
  const { message } = App.useApp()
  const [open, setOpen] = useState(false)
  const { undo, redo, busy, error, run, clear } = useUndo()
  useUndoKeys(run)
  useEffect(() => {
    if (!error) return
    const words = describeError(error, locale)
    void message.error(words.advice ? `${words.message}。${words.advice}` : words.message)
    clear()
  }, [error, locale, message, clear])
  const undoWords = undo ? text('undoing.undoWhat', { what: stepText(undo) }) : text('undoing.nothing')
  const redoWords = redo ? text('undoing.redoWhat', { what: stepText(redo) }) : text('undoing.nothingToRedo')
  return (
    <>
      <Button type="text" icon={<UndoOutlined />} aria-label={undoWords} title={undoWords} disabled={undo === null || busy} onClick={() => run('undo')} />
      <Button type="text" icon={<RedoOutlined />} aria-label={redoWords} title={redoWords} disabled={redo === null || busy} onClick={() => run('redo')} />
      <Button type="text" icon={<HistoryOutlined />} aria-label={text('undoing.history')} title={text('undoing.history')} onClick={() => setOpen(true)} />
      <HistoryDrawer open={open} undo={undo} busy={busy} onUndo={() => run('undo')} onClose={() => setOpen(false)} />
    </>
  )
}
