import { App, Button, Drawer, Radio, Table } from 'antd'
import { useState, type ReactElement } from 'react'
import type { Batch } from '../../../shared/domain/batch.ts'
import type { Output } from '../../../shared/ipc/contract.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useJob } from '../../api/jobs.ts'
import { useChannel } from '../../api/use-channel.ts'
import { countText } from '../../ui/count-text.ts'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { useLocale, useText } from '../../ui/text.ts'
import { maskNumbers } from './mask-numbers.ts'
import { columnFieldLabel } from './column-field.ts'
import { differing } from './differing.ts'

type Tidied = Output<'batch.tidied'>
type Item = Tidied['items'][number]
type Kind = Tidied['counts'][number]['kind']
const PAGE = 50

/** 整理记录: what was read otherwise than it stands, before and after, to be put back one by one or by kind. */
export function TidiedDrawer({ batch, open, onClose }: { readonly batch: Batch; readonly open: boolean; readonly onClose: () => void }): ReactElement {
  const text = useText()
  const locale = useLocale()
  const { message } = App.useApp()
  const [kind, setKind] = useState<Kind | null>(null)
  const [page, setPage] = useState(1)
  const { data, error, isFetching } = useChannel('batch.tidied', { id: batch.id, kind, offset: (page - 1) * PAGE, limit: PAGE }, { enabled: open, keepPrevious: true })
  const keep = useJob('batch.keep')
  const put = async (request: { keep: boolean; kind: Kind | null; cells: { row: number; column: string }[] }): Promise<void> => {
    const done = await keep.start({ id: batch.id, ...request })
    if (done && request.keep) void message.success(text('tidied.keptDone', { count: countText(done.changed) }))
  }
  const counted = data?.counts.find((count) => count.kind === kind)
  return (
    <Drawer open={open} onClose={onClose} size={860} title={text('tidied.title')} classNames={{ body: 'drawer-column' }} destroyOnHidden>
      <p>{text('tidied.why')}</p>
      <ErrorAlert error={appErrorOf(error) ?? keep.error} onClose={keep.clear} />
      <div className="tool-line">
        <Radio.Group
          optionType="button"
          value={kind ?? ''}
          onChange={(event) => { setKind((event.target.value as Kind | '') || null); setPage(1) }}
          options={[{ value: '', label: text('tidied.all') }, ...(data?.counts ?? []).map((count) => ({ value: count.kind, label: `${text(`tidied.kind.${count.kind}`)} ${countText(count.cells)}` }))]}
        />
        {kind !== null && counted && (
          <Button loading={keep.running} onClick={() => void put({ keep: true, kind, cells: [] })}>
            {text('tidied.keepKind', { kind: text(`tidied.kind.${kind}`), count: countText(counted.cells) })}
          </Button>
        )}
        {data !== undefined && data.kept > 0 && (
          <span className="push">
            {text('tidied.kept', { count: countText(data.kept) })}
            <Button type="link" onClick={() => void put({ keep: false, kind: 'id', cells: [] })}>{text('tidied.tidyAgain')}</Button>
          </span>
        )}
      </div>
      <Table<Item>
        rowKey={({ row, column }) => `${row} ${column}`}
        size="small"
        loading={isFetching}
        dataSource={data?.items ?? []}
        locale={{ emptyText: text('tidied.none') }}
        pagination={{ current: page, pageSize: PAGE, total: data?.total ?? 0, showSizeChanger: false, hideOnSinglePage: true, onChange: setPage }}
        columns={[
          { title: text('tidied.place'), width: 130, render: (_, { row, column }) => text('tidied.at', { row, column }) },
          { title: text('tidied.field'), width: 110, render: (_, { field }) => columnFieldLabel(field, batch.kind, locale, text) },
          { title: text('tidied.before'), render: (_, { before, after }) => <span className="tidied-text"><Marked text={maskNumbers(before)} beside={maskNumbers(after)} /></span> },
          { title: text('tidied.after'), render: (_, { before, after }) => <strong className="tidied-text"><Marked text={maskNumbers(after)} beside={maskNumbers(before)} /></strong> },
          { title: '', width: 92, render: (_, { row, column }) => <Button type="link" aria-label={`${text('tidied.keep')} ${text('tidied.at', { row, column })}`} onClick={() => void put({ keep: true, kind: null, cells: [{ row, column }] })}>{text('tidied.keep')}</Button> },
        ]}
      />
    </Drawer>
  )
}

/** A text with what the other lacks marked: one dot looks like another. */
function Marked({ text, beside }: { readonly text: string; readonly beside: string }): ReactElement {
  const [from, to] = differing(text, beside)
  return <>{seen(text.slice(0, from))}{to > from && <mark>{seen(text.slice(from, to))}</mark>}{seen(text.slice(to))}</>
}

/** Blanks that nobody sees, shown. */
const seen = (value: string): string => value.replace(/[ \u00a0\u3000]/g, '␣').replace(/[\u200b-\u200f\ufeff\u2060]/g, '⌷').replace(/[\r\n]/g, '↵')
