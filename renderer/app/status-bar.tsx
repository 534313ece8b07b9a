import { CheckCircleOutlined, DisconnectOutlined, ExperimentOutlined, LogoutOutlined, QuestionOutlined, SyncOutlined, WarningOutlined, WifiOutlined } from '@ant-design/icons'
import { Badge, Button, Tag, Tooltip } from 'antd'
import { useEffect, useState, type ReactElement } from 'react'
import { Link } from 'react-router'
import type { Session, Status } from '../../shared/ipc/session.ts'
import { useRunningJobs } from '../api/jobs.ts'
import { useAction, useChannel } from '../api/use-channel.ts'
import { countText } from '../ui/count-text.ts'
import { ageText, durationText, instantText } from '../ui/instant-text.ts'
import { phaseText } from '../ui/job-bar.tsx'
import { useText } from '../ui/text.ts'

interface StatusBarProps {
  readonly status: Status
  readonly session: Session
}

const SKEW_LIMIT_SECONDS = 120

/** Who works for which unit, whether the bureau is there, how old the roster is, and what waits; each leads to its list. */
export function StatusBar({ status, session }: StatusBarProps): ReactElement {
  const text = useText()
  const signOut = useAction('session.signOut')
  const skew = Math.abs(status.clockSkewSeconds ?? 0)
  const span = durationText(skew * 1000, text)
  return (
    <div className="status-bar">
      <span className="status-unit" title={`${session.unitName} ${session.unitNumber}`}>
        {session.unitName}
      </span>
      <span className="quiet status-operator">{text('frame.operator', { name: session.operator })}</span>
      <Connection status={status} practice={session.mode === 'practice'} />
      <RosterAge status={status} />
      <Backlog status={status} />
      {skew > SKEW_LIMIT_SECONDS && (
        <Tooltip title={text('frame.clockSkewHint', { span })}>
          <Tag color="orange" icon={<WarningOutlined />}>
            {text('frame.clockSkew', { span })}
          </Tag>
        </Tooltip>
      )}
      <Running />
      <span className="status-room" />
      <Button type="text" icon={<LogoutOutlined />} loading={signOut.isPending} onClick={() => signOut.mutate({})}>
        {text('frame.signOut')}
      </Button>
    </div>
  )
}

/** What runs now; apart, because it is told of ten times a second. */
function Running(): ReactElement | null {
  const text = useText()
  const [first] = useRunningJobs()
  if (first === undefined) return null
  const words = text('frame.running', { phase: phaseText(first.phase, text) })
  return <span role="status" className="status-running" title={words}><SyncOutlined /> {words}</span>
}

function Connection({ status, practice }: { readonly status: Status; readonly practice: boolean }): ReactElement {
  const text = useText()
  if (practice) return <Tag color="purple" icon={<ExperimentOutlined />}>{text('frame.practice')}</Tag>
  if (status.connection === 'online') return <Tag color="green" icon={<WifiOutlined />}>{text('frame.online')}</Tag>
  if (status.connection === 'offline') return <Tag color="default" icon={<DisconnectOutlined />}>{text('frame.offline')}</Tag>
  return <Tag color="default" icon={<QuestionOutlined />}>{text('frame.connectionUnknown')}</Tag>
}

function RosterAge({ status }: { readonly status: Status }): ReactElement {
  const text = useText()
  const now = useNow()
  const at = status.rosterSyncedAt
  if (at === null) {
    return (
      <Tooltip title={text('frame.rosterNeverTitle')}>
        <Link to="/unit?tab=roster" className="status-warning"><WarningOutlined /> {text('frame.rosterNever')}</Link>
      </Tooltip>
    )
  }
  const age = ageText(at, now, text)
  if (status.rosterStale) {
    return (
      <Tooltip title={text('frame.rosterStaleTitle', { time: instantText(at) })}>
        <Link to="/unit?tab=roster" className="status-warning"><WarningOutlined /> {text('frame.rosterStale', { age })}</Link>
      </Tooltip>
    )
  }
  return (
    <Tooltip title={text('frame.rosterTitle', { count: countText(status.rosterCount), time: instantText(at) })}>
      <Link to="/unit?tab=roster" className="status-link">{text('frame.roster', { age })}</Link>
    </Tooltip>
  )
}

function Backlog({ status }: { readonly status: Status }): ReactElement {
  const text = useText()
  const { queued, parked, returned } = status.backlog
  if (queued + parked + returned === 0) return <span className="quiet"><CheckCircleOutlined /> {text('frame.noBacklog')}</span>
  return (
    <span className="status-backlog">
      {queued > 0 && <Link to="/sync" className="status-link"><Badge color="blue" /> {text('frame.queued', { count: countText(queued) })}</Link>}
      {parked > 0 && <Link to="/sync?tab=parked" className="status-warning">{text('frame.parked', { count: countText(parked) })}</Link>}
      {returned > 0 && <Returned returned={returned} />}
    </span>
  )
}

/** What came back leads to the window of its kind; where both have some, each has a link of its own. */
function Returned({ returned }: { readonly returned: number }): ReactElement {
  const text = useText()
  const filter = { kind: 'remove' as const, text: '', states: ['returned' as const], month: null, batchId: null, checkState: null, withFindings: 'any' as const, operations: [], insurances: [], source: 'any' as const, ruleId: null, held: false }
  const { data } = useChannel('declaration.page', { offset: 0, limit: 1, sort: null, filter }, { keepPrevious: true })
  const removals = Math.min(data?.total ?? 0, returned)
  const both = removals > 0 && removals < returned
  return (
    <>
      {removals < returned && <Link to="/confirm?state=returned" className="status-warning">{text(both ? 'frame.returnedAdd' : 'frame.returned', { count: countText(returned - removals) })}</Link>}
      {removals > 0 && <Link to="/confirm-remove?state=returned" className="status-warning">{text(both ? 'frame.returnedRemove' : 'frame.returned', { count: countText(removals) })}</Link>}
    </>
  )
}

/** The present moment, looked at once a minute. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
