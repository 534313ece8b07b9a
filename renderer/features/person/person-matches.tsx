import { useMemo, type ReactElement } from 'react'
import type { Output } from '../../../shared/ipc/contract.ts'
import { ELEMENT, useCodes } from '../../api/use-codes.ts'
import { useListFocus } from '../../ui/grid/focus-list.ts'
import type { GridColumn } from '../../ui/grid/grid-column.ts'
import { VirtualGrid } from '../../ui/grid/virtual-grid.tsx'
import { InsuranceNames } from '../../ui/insurance-names.tsx'
import { MaskedId } from '../../ui/masked-id.tsx'
import { NameCell } from '../../ui/name-cell.tsx'
import { useText } from '../../ui/text.ts'

type Line = Output<'roster.search'>[number]

/** A search answers at most this many. */
const CAP = 50

/** Several people match: one is chosen. */
export function PersonMatches({ people, onChoose }: { readonly people: readonly Line[]; readonly onChoose: (id: string) => void }): ReactElement {
  const text = useText()
  const codes = useCodes()
  const columns = useMemo<readonly GridColumn<Line>[]>(
    () => [
      {
        key: 'name', title: text('roster.name'), width: 160, grow: 2,
        render: (line, { active }) => (
          <a href="#choose" tabIndex={active ? 0 : -1} onClick={(event) => { event.preventDefault(); onChoose(line.id) }}>
            <NameCell name={line.name} />
          </a>
        ),
      },
      { key: 'idNumber', title: text('roster.idNumber'), width: 180, render: (line) => <MaskedId value={line.idNumber} /> },
      { key: 'gender', title: text('roster.gender'), width: 60, render: (line) => codes.nameOf(ELEMENT.gender, line.gender) },
      { key: 'birthDate', title: text('roster.birthDate'), width: 110, render: (line) => <span className="figures">{line.birthDate}</span> },
      { key: 'status', title: text('roster.insuredStatus'), width: 110, render: (line) => codes.nameOf(ELEMENT.insuredStatus, line.insuredStatus) },
      { key: 'insurances', title: text('roster.insurances'), width: 180, grow: 2, render: (line) => <InsuranceNames codes={line.activeInsurances} short /> },
    ],
    [codes, text, onChoose],
  )
  const root = useListFocus(people)
  return (
    <div ref={root} className="person-matches">
      <p role="status">{text(people.length >= CAP ? 'person.severalCapped' : 'person.several', { count: people.length })}</p>
      <VirtualGrid label={text('person.several', { count: people.length })} columns={columns} total={people.length} rowAt={(index) => people[index]} rowKey={(line) => line.id} onOpen={(line) => onChoose(line.id)} empty={null} />
    </div>
  )
}
