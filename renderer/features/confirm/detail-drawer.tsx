import { Descriptions, Drawer, Skeleton, Space, Tag } from 'antd'
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import type { Declaration } from '../../../shared/domain/declaration.ts'
import { fieldLabel } from '../../../shared/i18n/fields/field-labels.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { call } from '../../api/client.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useCodes } from '../../api/use-codes.ts'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { FindingList } from '../../ui/finding-list.tsx'
import type { FormField } from '../../ui/form/form-field.ts'
import { instantText } from '../../ui/instant-text.ts'
import { StateTag } from '../../ui/state-tag.tsx'
import { useLocale, useText } from '../../ui/text.ts'
import { fieldsOf } from './edit-form.tsx'
import { FieldValue, valueOf } from './field-value.tsx'
import { History } from './history.tsx'
import { SourceNote } from './source-note.tsx'
import { useSource, type Source } from './use-source.ts'

/** 详细: the whole declaration to read, each field with the cell that it came from, with its state, findings and history. */
export function DetailDrawer({ id, onClose }: { readonly id: string | null; readonly onClose: () => void }): ReactElement {
  const text = useText()
  const locale = useLocale()
  const codes = useCodes()
  const { data: declaration, error, refetch } = useChannel('declaration.get', { id: id ?? '' }, { enabled: id !== null })
  const source = useSource(id, declaration?.kind ?? 'add')
  const item = (field: FormField, of: Declaration): { key: string; label: string; span: number; children: ReactElement } => ({
    key: field.key, label: fieldLabel(field.key, locale, of.kind), span: field.wide ? 2 : 1, children: <Fact field={field} declaration={of} source={source} />,
  })
  return (
    <Drawer open={id !== null} onClose={onClose} title={text(declaration?.kind === 'remove' ? 'edit.detailTitle.remove' : 'edit.detailTitle')} size={860} destroyOnHidden>
      <ErrorAlert error={appErrorOf(error)} onRetry={() => void refetch()} />
      {!declaration && !error && <Skeleton active />}
      {declaration && id !== null && (
        <Space orientation="vertical" size="middle" className="full">
          <Space wrap>
            <StateTag state={declaration.shownState} />
            {!(declaration.findings.length > 0 && declaration.checkState === 'local') && <Tag>{text(`check.${declaration.checkState}`)}</Tag>}
            <span>{text('confirm.month')} {declaration.month}</span>
            {declaration.receiptNumber && <span>{text('confirm.receipt')} <span className="identity-number">{declaration.receiptNumber}</span></span>}
            {declaration.attachments > 0 && <span>{text('detail.attachments', { count: declaration.attachments })}</span>}
            <span className="quiet">{text('confirm.updatedAt')} {instantText(declaration.updatedAt)}</span>
          </Space>
          {declaration.bureauReason && <p>{text('error.bureauSays', { words: declaration.bureauReason })}</p>}
          {declaration.findings.length > 0 && <FindingList findings={declaration.findings} withPlace codes={codes} kind={declaration.kind} />}
          <Descriptions bordered className="facts-table" size="small" column={2} items={fieldsOf(declaration.kind).filter((field) => field.section !== 'further' || valueOf(declaration.content, field) !== null).map((field) => item(field, declaration))} />
          <SourceNote kind={declaration.kind} origin={declaration.origin} source={source.known} link={source.linkOf(null)} />
          <History id={id} kind={declaration.kind} />
        </Space>
      )}
    </Drawer>
  )
}

/** A value, and under it the cell of the file that it was read from. */
function Fact({ field, declaration, source }: { readonly field: FormField; readonly declaration: Declaration; readonly source: Source }): ReactElement {
  const text = useText()
  const cell = source.cellOf(field.key)
  const reveal = async (): Promise<string> => (await call('declaration.reveal', { id: declaration.id })).idNumber
  return (
    <>
      <FieldValue field={field} content={declaration.content} onReveal={reveal} />
      {cell && (
        <div className="quiet small">
          <Link to={source.linkOf(field.key) ?? ''} title={text('detail.toCell')}>{text('detail.cellSame', { cell: cell.cell })}</Link>
          {cell.original !== null ? text('detail.cellMended', { value: cell.value, original: cell.original === '' ? text('detail.cellEmpty') : cell.original }) : cell.value === '' ? '' : text('detail.cell', { value: cell.value })}
        </div>
      )}
    </>
  )
}
