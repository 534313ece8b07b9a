import { Descriptions, Skeleton, Table, Tag } from 'antd'
import type { ReactElement } from 'react'
import type { Participation } from '../../../shared/domain/person.ts'
import { maskPhone } from '../../../shared/domain/mask.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { call } from '../../api/client.ts'
import { useChannel } from '../../api/use-channel.ts'
import { ELEMENT, useCodes } from '../../api/use-codes.ts'
import { instantText } from '../../ui/instant-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { MaskedId } from '../../ui/masked-id.tsx'
import { Money } from '../../ui/money.tsx'
import { NameCell } from '../../ui/name-cell.tsx'
import { useText } from '../../ui/text.ts'
import { PersonHistory } from './person-history.tsx'

/** One person: basic facts and 参保信息, read-only. */
export function PersonFacts({ id }: { readonly id: string }): ReactElement {
  const text = useText()
  const codes = useCodes()
  const asOf = useChannel('roster.asOf', {})
  const { data: person, error, refetch } = useChannel('roster.person', { id })
  if (error) return <ErrorAlert error={appErrorOf(error)} onRetry={() => void refetch()} />
  if (!person) return <Skeleton active />
  const named = (element: string, code: string | null): string => codes.nameOf(element, code) || text('common.notGiven')
  const dated = (date: string | null): ReactElement => <span className="figures">{date ?? text('common.notGiven')}</span>
  return (
    <>
      <section className="panel">
        <div className="facts-title">
          <NameCell name={person.name} />
          <MaskedId value={person.idNumber} onReveal={async () => (await call('roster.reveal', { id })).idNumber} />
        </div>
        <Descriptions
          column={{ xs: 2, lg: 3, xxl: 4 }}
          items={[
            { key: 'id', label: text('person.number'), children: <span className="identity-number">{person.id}</span> },
            { key: 'idType', label: text('roster.idType'), children: named(ELEMENT.idType, person.idType) },
            { key: 'gender', label: text('roster.gender'), children: named(ELEMENT.gender, person.gender) },
            { key: 'birth', label: text('roster.birthDate'), children: dated(person.birthDate) },
            { key: 'ethnicity', label: text('person.ethnicity'), children: named(ELEMENT.ethnicity, person.ethnicity) },
            { key: 'hukou', label: text('person.hukou'), children: named(ELEMENT.hukou, person.hukou) },
            { key: 'identity', label: text('roster.insuredIdentity'), children: named(ELEMENT.insuredIdentity, person.insuredIdentity) },
            { key: 'personal', label: text('person.personalIdentity'), children: named(ELEMENT.personalIdentity, person.personalIdentity) },
            { key: 'form', label: text('person.employmentForm'), children: named(ELEMENT.employmentForm, person.employmentForm) },
            { key: 'work', label: text('person.workStartDate'), children: dated(person.workStartDate) },
            { key: 'hired', label: text('roster.hiredOn'), children: dated(person.hiredOn) },
            {
              key: 'mobile', label: text('person.mobile'),
              children: person.mobile ? <MaskedId value={person.mobile.includes('*') ? person.mobile : maskPhone(person.mobile)} onReveal={async () => (await call('roster.reveal', { id })).mobile ?? ''} /> : text('common.notGiven'),
            },
          ]}
        />
      </section>
      <section className="panel">
        <h2>
          {text('person.participation')} <span className="quiet age">{asOf.data?.syncedAt ? text('common.asOf', { time: instantText(asOf.data.syncedAt) }) : text('common.asOfNever')}</span>
        </h2>
        <Table<Participation>
          rowKey="insurance"
          size="small"
          pagination={false}
          dataSource={person.participations}
          locale={{ emptyText: <EmptyState why={text('person.noParticipation')} /> }}
          columns={[
            { title: text('unit.insurance'), render: (_, line) => codes.nameOf(ELEMENT.insurance, line.insurance) },
            { title: text('roster.insuredStatus'), render: (_, line) => <Tag color={line.insuredStatus === '1' ? 'green' : 'default'}>{codes.nameOf(ELEMENT.insuredStatus, line.insuredStatus)}</Tag> },
            { title: text('roster.paymentStatus'), render: (_, line) => codes.nameOf(ELEMENT.paymentStatus, line.paymentStatus) },
            { title: text('unit.from'), dataIndex: 'from', className: 'figures' },
            { title: text('person.until'), dataIndex: 'to', className: 'figures' },
            { title: text('roster.wage'), align: 'right', render: (_, line) => <Money fen={line.wageFen} /> },
            { title: text('person.paidUntil'), dataIndex: 'paidUntil', className: 'figures' },
          ]}
        />
      </section>
      <PersonHistory id={id} />
    </>
  )
}
