import { Table } from 'antd'
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import type { Output } from '../../../shared/ipc/contract.ts'
import { countText } from '../../ui/count-text.ts'
import { NameCell } from '../../ui/name-cell.tsx'
import { ToRoster } from '../../ui/no-roster-note.tsx'
import { useText } from '../../ui/text.ts'

type Retiring = Output<'workbench.today'>['retiring']

interface RetiringListProps {
  readonly retiring: Retiring
  readonly from: string
  /** False where this machine never had a roster: nobody is known to be of age, nor not to be. */
  readonly known: boolean
}

/** Who reaches the statutory age in this month or the next three; each leads to the person. */
export function RetiringList({ retiring, from, known }: RetiringListProps): ReactElement {
  const text = useText()
  const { people, total, until } = retiring
  if (!known) return <p className="quiet">{text('workbench.retiringUnknown')} <ToRoster /></p>
  if (total === 0) return <p className="quiet">{text('workbench.retiringNone', { from, until })}</p>
  return (
    <>
      <p className="quiet">
        {text('workbench.retiringFacts', { from, until, count: countText(total) })} {total > people.length && text('workbench.retiringMore', { shown: countText(people.length) })}
      </p>
      <Table<Retiring['people'][number]>
        rowKey={(person) => `${person.personId} ${person.category}`}
        size="small"
        dataSource={[...people]}
        pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false, size: 'small' }}
        columns={[
          { title: text('workbench.retiringName'), render: (_, { personId, name }) => <Link to={`/person?id=${encodeURIComponent(personId)}`}><NameCell name={name} /></Link> },
          { title: text('workbench.retiringMonth'), dataIndex: 'month', className: 'figures', width: 120 },
          {
            title: text('workbench.retiringRule'), width: 220,
            render: (_, { category, assumed }) => <>{text(`workbench.category.${category}`)}{assumed && <div className="severity-warning">{text('workbench.assumed')}</div>}</>,
          },
        ]}
      />
    </>
  )
}
