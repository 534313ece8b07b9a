import { Tag } from 'antd'
import { useMemo, type ReactElement } from 'react'
import type { Lookup } from '../../../shared/ipc/declare.ts'
import { maskId } from '../../../shared/domain/mask.ts'
import { ELEMENT, useCodes } from '../../api/use-codes.ts'
import { useListFocus } from '../../ui/grid/focus-list.ts'
import type { GridColumn } from '../../ui/grid/grid-column.ts'
import { VirtualGrid } from '../../ui/grid/virtual-grid.tsx'
import { InsuranceNames } from '../../ui/insurance-names.tsx'
import { NameCell } from '../../ui/name-cell.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { useText } from '../../ui/text.ts'

type Candidate = Lookup['people'][number]

/** Several people fit: one is chosen, and those of one name are told apart by the month in which they came and the last four digits. */
export function Candidates({ people, onChoose }: { readonly people: readonly Candidate[]; readonly onChoose: (person: Candidate) => void }): ReactElement {
  const text = useText()
  const codes = useCodes()
  const root = useListFocus(people)
  const columns = useMemo<readonly GridColumn<Candidate>[]>(
    () => [
      {
        key: 'name', title: text('roster.name'), width: 130, grow: 1,
        render: (line, { active }) => (
          <a href="#choose" tabIndex={active ? 0 : -1} onClick={(event) => { event.preventDefault(); onChoose(line) }}>
            <NameCell name={line.name} />
          </a>
        ),
      },
      { key: 'hiredOn', title: text('declare.hiredMonth'), width: 120, render: (line) => <strong className="figures">{line.hiredOn?.slice(0, 7) ?? text('common.notGiven')}</strong> },
      {
        key: 'idNumber', title: text('declare.numberTail'), width: 190,
        render: (line) => {
          const masked = maskId(line.idNumber)
          return <span className="identity-number">{masked.slice(0, -4)}<strong>{masked.slice(-4)}</strong></span>
        },
      },
      { key: 'gender', title: text('roster.gender'), width: 56, render: (line) => codes.nameOf(ELEMENT.gender, line.gender) },
      { key: 'birthDate', title: text('roster.birthDate'), width: 104, render: (line) => <span className="figures">{line.birthDate}</span> },
      { key: 'status', title: text('roster.insuredStatus'), width: 100, render: (line) => codes.nameOf(ELEMENT.insuredStatus, line.insuredStatus) },
      { key: 'insurances', title: text('roster.insurances'), width: 186, grow: 1, render: (line) => <InsuranceNames codes={line.activeInsurances} short /> },
      { key: 'open', title: text('declare.openColumn'), width: 150, render: (line) => line.open && <span className="open-tag"><StateTag state={line.open.shownState} />{line.open.operation && <Tag>{text(`operation.${line.open.operation}`)}</Tag>}</span> },
    ],
    [codes, text, onChoose],
  )
  return (
    <div ref={root} className="candidates" style={{ height: 70 + people.length * 52 }}>
      <VirtualGrid label={text('declare.candidates')} columns={columns} total={people.length} rowAt={(index) => people[index]} rowKey={(line) => line.id} onOpen={onChoose} empty={null} />
    </div>
  )
}
