import { App, Checkbox, Form, Input, Modal, Select } from 'antd'
import { useEffect, useState, type ReactElement } from 'react'
import type { Batch, RowFate } from '../../../shared/domain/batch.ts'
import type { Severity } from '../../../shared/domain/finding.ts'
import { call } from '../../api/client.ts'
import { useJob } from '../../api/jobs.ts'
import { useSettled } from '../../api/use-settled.ts'
import { countText } from '../../ui/count-text.ts'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { useText } from '../../ui/text.ts'

/** The rows in which is replaced: those that the filter of the list lets through. */
export interface ReplaceScope {
  readonly fate: RowFate | null
  readonly ruleId: string | null
  readonly severity: Severity | null
}

interface ReplaceModalProps {
  readonly batch: Batch
  readonly scope: ReplaceScope
  readonly open: boolean
  readonly onClose: () => void
}

/** 查找替换: how many cells hold it is said before any of them changes. */
export function ReplaceModal({ batch, scope, open, onClose }: ReplaceModalProps): ReactElement {
  const text = useText()
  const { message } = App.useApp()
  const replace = useJob('batch.replace')
  const [find, setFind] = useState('')
  const [put, setPut] = useState('')
  const [column, setColumn] = useState<string | null>(null)
  const [whole, setWhole] = useState(false)
  const [count, setCount] = useState<number | null>(null)
  const settled = useSettled(find)
  useEffect(() => {
    if (!open || settled === '') return setCount(null)
    let current = true
    void call('batch.replace', { jobId: crypto.randomUUID(), id: batch.id, find: settled, replace: put, column, whole, preview: true, ...scope }).then(
      ({ changed }) => current && setCount(changed),
      () => current && setCount(null),
    )
    return () => {
      current = false
    }
  }, [open, settled, put, column, whole, batch.id, scope])

  const run = async (): Promise<void> => {
    const done = await replace.start({ id: batch.id, find, replace: put, column, whole, preview: false, ...scope })
    if (!done) return
    void message.success(text('mend.replaced', { count: countText(done.changed) }))
    onClose()
  }
  return (
    <Modal open={open} title={text('mend.replace')} onCancel={onClose} onOk={() => void run()} okText={text('mend.replaceDo')} cancelText={text('common.cancel')} okButtonProps={{ disabled: find === '' || count === 0 }} confirmLoading={replace.running} destroyOnHidden>
      <ErrorAlert error={replace.error} onClose={replace.clear} />
      <Form layout="vertical" onFinish={() => void run()}>
        <Form.Item label={text('mend.find')}><Input autoFocus aria-label={text('mend.find')} value={find} onChange={(event) => setFind(event.target.value)} /></Form.Item>
        <Form.Item label={text('mend.replaceWith')}><Input aria-label={text('mend.replaceWith')} value={put} onChange={(event) => setPut(event.target.value)} /></Form.Item>
        <Form.Item label={text('mend.inColumn')}>
          <Select aria-label={text('mend.inColumn')} value={column ?? ''} onChange={(value: string) => setColumn(value === '' ? null : value)} options={[{ value: '', label: text('mend.allColumns') }, ...batch.columns.map((one) => ({ value: one.column, label: `${one.column} ${one.header}` }))]} />
        </Form.Item>
        <Checkbox checked={whole} onChange={(event) => setWhole(event.target.checked)}>{text('mend.whole')}</Checkbox>
        <p role="status" className="quiet">{count !== null && text('mend.replaceCount', { count: countText(count) })}</p>
      </Form>
    </Modal>
  )
}
