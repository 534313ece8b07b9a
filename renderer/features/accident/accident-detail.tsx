import { FilePdfOutlined, PaperClipOutlined } from '@ant-design/icons'
import { Button, DatePicker, Descriptions, Drawer, Skeleton, Space } from 'antd'
import dayjs from 'dayjs'
import { useState, type ReactElement } from 'react'
import { accidentLabel } from '../../../shared/i18n/fields/accident-labels.ts'
import { maskPhone } from '../../../shared/domain/mask.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useAction, useChannel } from '../../api/use-channel.ts'
import { useCodes } from '../../api/use-codes.ts'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { FindingList } from '../../ui/finding-list.tsx'
import { instantText } from '../../ui/instant-text.ts'
import { StateTag } from '../../ui/state-tag.tsx'
import { useLocale, useText } from '../../ui/text.ts'
import { HAPPENED, REPORTED } from './accident-form-fields.ts'
import { AccidentAttachments } from './accident-attachments.tsx'
import { AccidentHistory } from './accident-history.tsx'
import { AccidentPaper } from './accident-paper.tsx'
import { ClockStrip } from './clock-strip.tsx'
import { InjuredList } from './injured-list.tsx'
import { isAsked } from './mend.ts'

/** 详细: the whole report to read, its clocks, its papers, what was added to it, and its history. */
export function AccidentDetail({ id, onClose, onOpenPerson }: { readonly id: string | null; readonly onClose: () => void; readonly onOpenPerson: (id: string) => void }): ReactElement {
  const text = useText()
  const locale = useLocale()
  const codes = useCodes()
  const { data: report, error, refetch } = useChannel('accident.get', { id: id ?? '' }, { enabled: id !== null })
  const clocks = useChannel('accident.deadlines', { id: id ?? 'none' }, { enabled: id !== null })
  const region = report?.content.region ?? ''
  const regions = useChannel('accident.regions', { text: region }, { enabled: region !== '' })
  const recognition = useAction('accident.recognition')
  const [files, setFiles] = useState<string | null>(null)
  const [paper, setPaper] = useState<'report' | 'recognition' | null>(null)
  const shown = (element: string | undefined, value: unknown): string =>
    value === null || value === undefined || value === '' ? text('common.notGiven') : typeof value === 'boolean' ? text(value ? 'common.yes' : 'common.no') : element === undefined ? String(value) : codes.nameOf(element, String(value))
  return (
    <Drawer
      open={id !== null} onClose={onClose} title={text('accident.detailTitle')} size={1000} destroyOnHidden
      extra={
        <Space>
          <Button icon={<FilePdfOutlined />} onClick={() => setPaper('report')}>{text('accident.paperReport')}</Button>
          <Button icon={<FilePdfOutlined />} disabled={(report?.content.injured.length ?? 0) === 0} onClick={() => setPaper('recognition')}>{text('accident.paperRecognition')}</Button>
        </Space>
      }
    >
      <ErrorAlert error={appErrorOf(error ?? recognition.error)} onRetry={() => void refetch()} />
      {!report && !error && <Skeleton active />}
      {report && id !== null && (
        <Space orientation="vertical" size="middle" className="full">
          <Space wrap>
            <StateTag state={report.shownState} />
            {report.receiptNumber && <span>{text('accident.receipt')} <span className="identity-number">{report.receiptNumber}</span></span>}
            {report.receivedAt && <span className="quiet">{text('accident.receivedAt')} {instantText(report.receivedAt)}</span>}
          </Space>
          {report.bureauReason && <p>{text('error.bureauSays', { words: report.bureauReason })}</p>}
          <ClockStrip deadlines={clocks.data?.items[0]?.deadlines ?? []} skewSeconds={clocks.data?.clockSkewSeconds ?? null} />
          <label className="recognition-note">
            <span>{text('accident.recognitionOn')}</span>
            <DatePicker value={report.recognitionOn ? dayjs(report.recognitionOn) : null} aria-label={text('accident.recognitionOn')} onChange={(_, on) => recognition.mutate({ id, on: typeof on === 'string' && on !== '' ? on : null })} />
            <span className="quiet">{text('accident.recognitionHint')}</span>
          </label>
          {report.findings.length > 0 && <FindingList findings={report.findings} withPlace codes={codes} kind="accident" />}
          <Descriptions
            bordered className="facts-table" size="small" column={2}
            items={[
              ...[...HAPPENED, ...REPORTED].filter(({ key }) => isAsked(key, report.content, null)).map((field) => ({
                key: field.key, label: accidentLabel(field.key, locale), span: field.wide || field.kind === 'long' ? 2 : 1,
                children: field.key === 'region' ? (regions.data?.find(({ code }) => code === region)?.name ?? region) : field.kind === 'phone' ? maskPhone(report.content[field.key] as string ?? '') : shown(field.element, report.content[field.key]),
              })),
              { key: 'witnesses', label: accidentLabel('witnesses', locale), span: 2, children: report.content.witnesses.map(({ name }) => name).join('、') },
            ]}
          />
          <InjuredList id={id} injured={report.content.injured} findings={report.findings} disabled onOpen={() => onOpenPerson(id)} onRemove={() => undefined} />
          {report.supplements.length > 0 && (
            <section>
              <h3>{text('accident.supplements')}</h3>
              <ul className="history">
                {report.supplements.map((one) => (
                  <li key={one.id}>
                    {instantText(one.at)} {one.by}({text(one.state === 'sent' ? 'accident.supplementSent' : one.state === 'parked' ? 'accident.supplementParked' : 'accident.supplementWaiting')})
                    {one.files > 0 && <Button type="link" size="small" icon={<PaperClipOutlined />} onClick={() => setFiles(one.id)}>{text('accident.supplementFileCount', { count: one.files })}</Button>}
                    <div>{[report.content.injured.find(({ key }) => key === one.about)?.name, one.words].filter(Boolean).join(':')}</div>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <AccidentHistory id={id} />
        </Space>
      )}
      <AccidentAttachments id={files} name={null} onClose={() => setFiles(null)} />
      <AccidentPaper id={id} paper={paper} onClose={() => setPaper(null)} />
    </Drawer>
  )
}
