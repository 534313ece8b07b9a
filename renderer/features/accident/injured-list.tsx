import { CloseCircleOutlined, DeleteOutlined, EditOutlined, WarningOutlined } from '@ant-design/icons'
import { Button, Table } from 'antd'
import type { ReactElement } from 'react'
import type { Injured } from '../../../shared/domain/accident-content.ts'
import type { Finding } from '../../../shared/domain/finding.ts'
import { call } from '../../api/client.ts'
import { useCodes } from '../../api/use-codes.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { MaskedId } from '../../ui/masked-id.tsx'
import { NameCell } from '../../ui/name-cell.tsx'
import { useText } from '../../ui/text.ts'
import { injuredIndex } from './mend.ts'
import { partName } from './part-name.ts'

interface InjuredListProps {
  /** Null while the report is not saved yet: then a number is the clerk's own input and there is nothing to fetch. */
  readonly id: string | null
  readonly injured: readonly Injured[]
  readonly findings: readonly Finding[]
  readonly disabled: boolean
  readonly onOpen: (key: string) => void
  readonly onRemove: (key: string) => void
}

/** 受伤人员: everybody of the report, with how many findings each has. */
export function InjuredList({ id, injured, findings, disabled, onOpen, onRemove }: InjuredListProps): ReactElement {
  const text = useText()
  const codes = useCodes()
  const count = (index: number, severity: Finding['severity']): number => findings.filter((finding) => finding.severity === severity && injuredIndex(finding.field) === index).length
  return (
    <Table<Injured>
      rowKey="key"
      size="small"
      className="plain-table injured-table"
      dataSource={[...injured]}
      pagination={false}
      {...(injured.length > 12 ? { scroll: { y: 420 } } : {})}
      locale={{ emptyText: <EmptyState why={text('accident.nobody')} /> }}
      columns={[
        { title: text('accident.number'), width: 52, align: 'right', render: (_, __, index) => index + 1 },
        { title: text('accident.name'), width: 150, render: (_, one) => <NameCell name={one.name || text('accident.noName')} /> },
        { title: text('accident.idNumber'), width: 200, render: (_, one) => (one.idNumber === '' ? <span className="quiet">{text('common.notGiven')}</span> : <MaskedId value={one.idNumber} {...(id === null ? {} : { onReveal: async () => (await call('accident.reveal', { id, key: one.key })).idNumber })} />) },
        { title: text('accident.parts'), render: (_, one) => one.parts.map((part, at) => `${partName(part, codes.nameOf, text)}${at === one.mainPart && one.parts.length > 1 ? text('accident.isMain') : ''}`).join('、') },
        { title: text('accident.degree'), width: 76, render: (_, one) => codes.nameOf('ALC021', one.degree) },
        { title: text('accident.hospital'), width: 150, render: (_, one) => one.hospital ?? '' },
        {
          title: text('accident.findings'), width: 116,
          render: (_, __, index) => (
            <span className="row-says">
              {count(index, 'error') > 0 && <span className="severity-error"><CloseCircleOutlined /> {text('accident.errors', { count: count(index, 'error') })}</span>}
              {count(index, 'warning') > 0 && <span className="severity-warning"><WarningOutlined /> {text('accident.warnings', { count: count(index, 'warning') })}</span>}
            </span>
          ),
        },
        {
          title: text('grid.actions'), width: 108,
          render: (_, one) => (
            <span className="nowrap">
              <Button type="link" size="small" icon={<EditOutlined />} aria-label={`${text('accident.editPerson')} ${one.name}`} onClick={() => onOpen(one.key)} />
              <Button type="link" size="small" icon={<DeleteOutlined />} aria-label={`${text('accident.removePerson')} ${one.name}`} disabled={disabled} onClick={() => onRemove(one.key)} />
            </span>
          ),
        },
      ]}
    />
  )
}
