import { useMemo } from 'react'
import type { Input, Output } from '../../../shared/ipc/contract.ts'
import { call } from '../../api/client.ts'
import { ELEMENT, useCodes } from '../../api/use-codes.ts'
import type { GridColumn } from '../../ui/grid/grid-column.ts'
import { InsuranceNames } from '../../ui/insurance-names.tsx'
import { MaskedId } from '../../ui/masked-id.tsx'
import { Money } from '../../ui/money.tsx'
import { NameCell } from '../../ui/name-cell.tsx'
import { useText } from '../../ui/text.ts'

export type RosterLine = Output<'roster.page'>['items'][number]
export type RosterSort = NonNullable<Input<'roster.page'>['sort']>

/** The columns of the roster list. */
export function useRosterColumns(): readonly GridColumn<RosterLine>[] {
  const text = useText()
  const codes = useCodes()
  return useMemo<readonly GridColumn<RosterLine>[]>(
    () => [
      { key: 'name', title: text('roster.name'), width: 116, grow: 2, required: true, sortField: 'name', render: (line) => <NameCell name={line.name} /> },
      {
        key: 'idNumber', title: text('roster.idNumber'), width: 190, sortField: 'idNumber',
        render: (line) => <MaskedId value={line.idNumber} onReveal={async () => (await call('roster.reveal', { id: line.id })).idNumber} />,
      },
      { key: 'gender', title: text('roster.gender'), width: 46, render: (line) => codes.nameOf(ELEMENT.gender, line.gender) },
      { key: 'birthDate', title: text('roster.birthDate'), width: 92, render: (line) => <span className="figures">{line.birthDate}</span> },
      { key: 'insuredStatus', title: text('roster.insuredStatus'), width: 96, sortField: 'insuredStatus', render: (line) => codes.nameOf(ELEMENT.insuredStatus, line.insuredStatus) },
      { key: 'paymentStatus', title: text('roster.paymentStatus'), width: 96, render: (line) => codes.nameOf(ELEMENT.paymentStatus, line.paymentStatus) },
      { key: 'insuredIdentity', title: text('roster.insuredIdentity'), width: 84, grow: 1, render: (line) => codes.nameOf(ELEMENT.insuredIdentity, line.insuredIdentity) },
      { key: 'insurances', title: text('roster.insurances'), width: 174, grow: 2, render: (line) => <InsuranceNames codes={line.activeInsurances} short /> },
      { key: 'wageFen', title: text('roster.wage'), width: 88, align: 'end', sortField: 'wageFen', render: (line) => <Money fen={line.wageFen} /> },
      { key: 'hiredOn', title: text('roster.hiredOn'), width: 108, sortField: 'hiredOn', render: (line) => <span className="figures">{line.hiredOn}</span> },
    ],
    [codes, text],
  )
}
