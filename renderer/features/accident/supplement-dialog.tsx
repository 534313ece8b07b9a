import { PaperClipOutlined } from '@ant-design/icons'
import { App, Button, Input, Modal, Select } from 'antd'
import { useEffect, useState, type ReactElement } from 'react'
import { pendingSupplement } from '../../../shared/domain/attachment.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useAction, useChannel } from '../../api/use-channel.ts'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { useText } from '../../ui/text.ts'
import { AccidentAttachments } from './accident-attachments.tsx'

/** 补充: words and files added to a report that the bureau has, about the accident or one of the people. */
export function SupplementDialog({ id, onClose }: { readonly id: string | null; readonly onClose: () => void }): ReactElement {
  const text = useText()
  const { message } = App.useApp()
  const report = useChannel('accident.get', { id: id ?? '' }, { enabled: id !== null })
  const { mutate, error, isPending, reset } = useAction('accident.supplement')
  const [words, setWords] = useState('')
  const [about, setAbout] = useState<string | null>(null)
  const [missing, setMissing] = useState(false)
  const [files, setFiles] = useState(false)
  const attached = useChannel('attachment.list', { owner: pendingSupplement(id ?? '-') }, { enabled: id !== null })
  useEffect(() => {
    setWords('')
    setAbout(null)
    setMissing(false)
    setFiles(false)
    reset()
  }, [id, reset])
  const send = (): void => {
    if (id === null) return
    if (words.trim() === '') return setMissing(true)
    mutate({ id, words: words.trim(), about }, { onSuccess: () => { onClose(); void message.success(text('accident.supplemented')) } })
  }
  return (
    <>
    <Modal open={id !== null} title={text('accident.supplementTitle')} okText={text('accident.supplementSend')} cancelText={text('common.cancel')} confirmLoading={isPending} onOk={send} onCancel={onClose} mask={{ closable: false }} destroyOnHidden>
      <p>{text('accident.supplementWhy')}</p>
      <ErrorAlert error={appErrorOf(error ?? report.error)} />
      <label htmlFor="supplement-about">{text('accident.supplementAbout')}</label>
      <Select id="supplement-about" className="full" value={about ?? ''} onChange={(key: string) => setAbout(key === '' ? null : key)} options={[{ value: '', label: text('accident.supplementAll') }, ...(report.data?.content.injured ?? []).map(({ key, name }) => ({ value: key, label: name }))]} />
      <label htmlFor="supplement-words">{text('accident.supplementWords')} *</label>
      <Input.TextArea id="supplement-words" autoFocus rows={4} maxLength={1000} showCount value={words} status={missing ? 'error' : ''} aria-invalid={missing} aria-describedby="supplement-hint" onChange={(event) => { setWords(event.target.value); setMissing(false) }} />
      <p id="supplement-hint" className={missing ? 'severity-error' : 'quiet'} role={missing ? 'alert' : undefined}>{text(missing ? 'accident.supplementNeeded' : 'accident.supplementHint')}</p>
      <p>
        <Button icon={<PaperClipOutlined />} onClick={() => setFiles(true)}>{text('accident.supplementFiles')}</Button> <span className="quiet">{text('accident.supplementFileCount', { count: attached.data?.items.length ?? 0 })}</span>
      </p>
    </Modal>
    <AccidentAttachments id={files ? id : null} pending name={null} onClose={() => setFiles(false)} />
    </>
  )
}
