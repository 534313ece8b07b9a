import { RightOutlined } from '@ant-design/icons'
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import type { Output } from '../../../shared/ipc/contract.ts'
import { Clock } from '../../ui/clock.tsx'
import { countText } from '../../ui/count-text.ts'
import { StateTag } from '../../ui/state-tag.tsx'
import { useText } from '../../ui/text.ts'

type Injury = Output<'workbench.today'>['injuries'][number]

/** So many names are written out; the rest are counted. */
const NAMED = 3
/** Reports that are still to be written on; the others are read. */
const OPEN: ReadonlySet<string> = new Set(['draft', 'ready', 'returned', 'queued', 'parked'])

const addressOf = ({ id, shownState }: Injury): string => `${OPEN.has(shownState) ? '/accident' : '/accident-confirm'}?id=${encodeURIComponent(id)}`

/** 工伤时限: each injury whose clocks run, the one whose next limit ends first before the others; each leads to its report. */
export function InjuryList({ injuries }: { readonly injuries: readonly Injury[] }): ReactElement {
  const text = useText()
  if (injuries.length === 0) return <p className="quiet">{text('workbench.injuriesNone')}</p>
  return (
    <ul className="to-do injuries">
      {injuries.map((injury) => (
        <li key={injury.id}>
          <Link to={addressOf(injury)}>
            <span>
              <span className="injury-what">
                <span className="figures">{injury.occurredAt}</span> {injury.place} {injury.people.slice(0, NAMED).join('、')}
                {injury.people.length > NAMED && ` ${text('accident.andMore', { count: countText(injury.people.length) })}`} <StateTag state={injury.shownState} />
              </span>
              <span className="injury-clocks">{injury.deadlines.map((deadline) => <Clock key={deadline.kind} deadline={deadline} />)}</span>
            </span>
            <RightOutlined className="quiet" />
          </Link>
        </li>
      ))}
    </ul>
  )
}
