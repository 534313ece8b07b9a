import { InfoCircleOutlined, ExclamationCircleOutlined, RightOutlined, WarningOutlined } from '@ant-design/icons'
import { Skeleton } from 'antd'
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useNoRoster } from '../../api/use-no-roster.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useText } from '../../ui/text.ts'
import { useEachMinute } from '../../ui/use-each-minute.ts'
import { DeadlineStrip } from './deadline-strip.tsx'
import { InjuryList } from './injury-list.tsx'
import { RetiringList } from './retiring-list.tsx'
import { toDoLines, type ToDoLine } from './to-do-lines.ts'

const SIGNS: Readonly<Record<ToDoLine['weight'], ReactElement>> = {
  error: <ExclamationCircleOutlined className="severity-error" />,
  warning: <WarningOutlined className="severity-warning" />,
  plain: <InfoCircleOutlined className="severity-info" />,
}

/** 工作台: what a clerk must do today; each line leads to its window with the filter set. */
export function WorkbenchWindow(): ReactElement {
  const text = useText()
  const never = useNoRoster()
  const { data: workbench, error, refetch } = useChannel('workbench.today', {})
  const { data: status } = useChannel('session.status', {})
  useEachMinute(() => void refetch())
  const lines = workbench && status ? toDoLines(workbench, status, text) : null
  return (
    <div className="window window-scroll">
      <PageHeader title={text('menu.workbench')} facts={workbench && text('workbench.facts', { today: workbench.today, month: workbench.month })} />
      <ErrorAlert error={appErrorOf(error)} onRetry={() => void refetch()} />
      {!workbench && !error && <Skeleton active />}
      {workbench && (
        <div className="workbench">
          <section className="panel" aria-labelledby="workbench-todo">
            <h2 id="workbench-todo">{text('workbench.todo')}</h2>
            {lines?.length === 0 && <EmptyState why={text('workbench.nothing')} firstStep={<span className="quiet">{text('workbench.nothingHint')}</span>} />}
            <ul className="to-do">
              {lines?.map(({ key, words, weight, to }) => (
                <li key={key}>
                  <Link to={to}>{SIGNS[weight]} <span>{words}</span> <RightOutlined className="quiet" /></Link>
                </li>
              ))}
            </ul>
          </section>
          <section className="panel" aria-labelledby="workbench-deadlines">
            <h2 id="workbench-deadlines">{text('workbench.deadlines')}</h2>
            <DeadlineStrip deadlines={workbench.deadlines} month={workbench.month} />
          </section>
          <section className="panel workbench-wide" aria-labelledby="workbench-injuries">
            <h2 id="workbench-injuries">{text('workbench.injuries')}</h2>
            <InjuryList injuries={workbench.injuries} />
          </section>
          <section className="panel workbench-wide" aria-labelledby="workbench-retiring">
            <h2 id="workbench-retiring">{text('workbench.retiring')}</h2>
            <RetiringList retiring={workbench.retiring} from={workbench.month} known={!never} />
          </section>
        </div>
      )}
    </div>
  )
}
