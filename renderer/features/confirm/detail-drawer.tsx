import { Descriptions, Drawer, Skeleton, Space, Tag } from 'antd'
import type { ReactElement } from 'react'
import { fieldLabel } from '../../../shared/i18n/fields/field-labels.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { call } from '../../api/client.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useCodes } from '../../api/use-codes.ts'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { FindingList } from '../../ui/finding-list.tsx'
import { instantText } from '../../ui/instant-text.ts'
import { StateTag } from '../../ui/state-tag.tsx'
import { useLocale, useText } from '../../ui/text.ts'
import { additionOf } from './addition.ts'
import { ADD_FIELDS } from '../../ui/form/form-field.ts'
import { FieldValue } from './field-value.tsx'
import { History } from './history.tsx'

/** 详细: the whole declaration to read, with its state, findings and history. */
export function DetailDrawer({ id, onClose }: { readonly id: string | null; readonly onClose: () => void }): ReactElement {
  const text = useText()
  const locale = useLocale()
  const codes = useCodes()
  const reveal = async (): Promise<string> => (await call('declaration.reveal', { id: id ?? '' })).idNumber
  const { data: declaration, error, refetch } = useChannel('declaration.get', { id: id ?? '' }, { enabled: id !== null })
  return (
    <Drawer open={id !== null} onClose={onClose} title={text('edit.detailTitle')} size={820} destroyOnHidden>
      <ErrorAlert error={appErrorOf(error)} onRetry={() => void refetch()} />
      {!declaration && !error && <Skeleton active />}
      {declaration && id !== null && (
        <Space orientation="vertical" size="middle" className="full">
          <Space wrap>
            <StateTag state={declaration.shownState} />
            <Tag>{text(`check.${declaration.checkState}`)}</Tag>
            <span>{text('confirm.month')} {declaration.month}</span>
            {declaration.receiptNumber && <span>{text('confirm.receipt')} <span className="identity-number">{declaration.receiptNumber}</span></span>}
            <span className="quiet">{text('confirm.updatedAt')} {instantText(declaration.updatedAt)}</span>
          </Space>
          {declaration.bureauReason && <p>{text('error.bureauSays', { words: declaration.bureauReason })}</p>}
          <Descriptions
            bordered
            className="facts-table"
            size="small"
            column={2}
            items={ADD_FIELDS.map((field) => ({ key: field.key, label: fieldLabel(field.key, locale), span: field.wide ? 2 : 1, children: <FieldValue field={field} content={additionOf(declaration).content} onReveal={reveal} /> }))}
          />
          {declaration.findings.length > 0 && <FindingList findings={declaration.findings} withPlace codes={codes} />}
          <p className="quiet">
            {declaration.origin.fileName && declaration.origin.row !== null
              ? `${text('confirm.origin')}:${text('confirm.originRow', { file: declaration.origin.fileName, row: declaration.origin.row })}`
              : text('confirm.originManual')}
          </p>
          <History id={id} />
        </Space>
      )}
    </Drawer>
  )
}
