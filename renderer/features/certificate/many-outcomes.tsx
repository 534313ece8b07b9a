import { Alert, Table } from 'antd'
import type { ReactElement } from 'react'
import type { CertificateOutcome } from '../../../shared/ipc/certificate.ts'
import { NameCell } from '../../ui/name-cell.tsx'
import { useText } from '../../ui/text.ts'

const isMade = ({ outcome }: CertificateOutcome): boolean => outcome === 'issued' || outcome === 'kept'

/** How many got one, and of those who did not each with the reason. */
export function ManyOutcomes({ outcomes }: { readonly outcomes: readonly CertificateOutcome[] }): ReactElement {
  const text = useText()
  const failed = outcomes.filter((one) => !isMade(one))
  const made = outcomes.length - failed.length
  return (
    <>
      <Alert type={failed.length === 0 ? 'success' : made === 0 ? 'error' : 'warning'} role="status" showIcon title={text('certificate.manyDone', { all: outcomes.length, made, failed: failed.length })} />
      {failed.length > 0 && (
        <Table<CertificateOutcome>
          rowKey="personId"
          size="small"
          className="short-table"
          pagination={failed.length > 5 ? { pageSize: 5, size: 'small' } : false}
          dataSource={failed}
          columns={[
            { title: text('roster.name'), width: 220, render: (_, one) => <NameCell name={one.name || one.personId} /> },
            { title: text('certificate.outcomeTitle'), render: (_, one) => `${text(`certificate.outcome.${one.outcome}`)}${one.words ? `:${one.words}` : ''}` },
          ]}
        />
      )}
    </>
  )
}
