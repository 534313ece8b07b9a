import { Table, Tag } from 'antd'
import type { ReactElement } from 'react'
import type { ToldRosterChange } from '../../../shared/domain/outbox.ts'
import type { ParticipationPeriod } from '../../../shared/domain/participation-periods.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useChannel } from '../../api/use-channel.ts'
import { ELEMENT, useCodes } from '../../api/use-codes.ts'
import { ChangeFields } from '../../ui/change-fields.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { instantText } from '../../ui/instant-text.ts'
import { EffectTag, OriginTag } from '../../ui/roster-effect.tsx'
import { useText } from '../../ui/text.ts'

type Change = ToldRosterChange & { readonly at: string }

/** Periods of cover, and what the updates of the roster changed over time; with since when that is known. */
export function PersonHistory({ id }: { readonly id: string }): ReactElement {
  const text = useText()
  const codes = useCodes()
  const { data, error, refetch, isLoading } = useChannel('roster.personHistory', { id })
  const known = data?.knownSince ? text('person.knownSince', { time: instantText(data.knownSince) }) : ''
  return (
    <>
      <ErrorAlert error={appErrorOf(error)} onRetry={() => void refetch()} />
      {/* What lasts stands above; periods are of use once one of them has ended. */}
      {data?.periods.some(({ past }) => past) && <section className="panel">
        <h2>{text('person.periods')}</h2>
        <Table<ParticipationPeriod>
          rowKey={(line) => `${line.insurance} ${line.from}`}
          size="small"
          loading={isLoading}
          pagination={false}
          dataSource={data?.periods ?? []}
          locale={{ emptyText: <EmptyState why={text('person.noParticipation')} /> }}
          columns={[
            { title: text('unit.insurance'), render: (_, line) => codes.nameOf(ELEMENT.insurance, line.insurance) },
            { title: text('person.period'), className: 'figures', render: (_, line) => `${line.from} ${text('common.to')} ${line.to ?? text(line.past ? 'person.endUnknown' : 'person.untilNow')}` },
            { title: text('roster.insuredStatus'), render: (_, line) => (line.past ? <Tag>{text('person.past')}</Tag> : <Tag color={line.insuredStatus === '1' ? 'green' : 'default'}>{codes.nameOf(ELEMENT.insuredStatus, line.insuredStatus)}</Tag>) },
          ]}
        />
      </section>}
      <section className="panel">
        <h2>
          {text('person.changes')} <span className="quiet age">{known}</span>
        </h2>
        <Table<Change>
          rowKey={(line) => `${line.at} ${line.effect} ${Object.keys(line.fields).join()}`}
          size="small"
          loading={isLoading}
          pagination={{ pageSize: 20, hideOnSinglePage: true }}
          dataSource={data?.changes ?? []}
          locale={{ emptyText: <EmptyState why={text('person.noChanges')} /> }}
          columns={[
            { title: text('roster.updateTime'), width: 140, className: 'figures', render: (_, line) => instantText(line.at) },
            { title: text('roster.changeKind'), width: 76, render: (_, line) => <EffectTag effect={line.effect} /> },
            { title: text('roster.changeFields'), render: (_, line) => <ChangeFields change={line} nameOf={codes.nameOf} /> },
            { title: text('roster.origin'), width: 160, render: (_, line) => <OriginTag effect={line.effect} explained={line.explained} /> },
          ]}
        />
      </section>
    </>
  )
}
