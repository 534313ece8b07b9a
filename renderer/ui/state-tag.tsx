import {
  CheckCircleOutlined, ClockCircleOutlined, CloseCircleOutlined, EditOutlined, FileDoneOutlined, HourglassOutlined, PauseCircleOutlined,
  RollbackOutlined, SendOutlined, StopOutlined, SyncOutlined, UndoOutlined, WarningOutlined, InfoCircleOutlined, CopyOutlined,
} from '@ant-design/icons'
import { Tag } from 'antd'
import type { ReactElement, ReactNode } from 'react'
import type { RowFate } from '../../shared/domain/batch.ts'
import type { ShownState } from '../../shared/domain/declaration.ts'
import type { Severity } from '../../shared/domain/finding.ts'
import { useText } from './text.ts'

type Look = readonly [color: string, icon: ReactNode]

/** One colour and one sign a state, everywhere; never by colour alone. */
const STATES: Readonly<Record<ShownState, Look>> = {
  draft: ['default', <EditOutlined key="i" />],
  ready: ['blue', <FileDoneOutlined key="i" />],
  queued: ['geekblue', <ClockCircleOutlined key="i" />],
  sending: ['cyan', <SyncOutlined key="i" />],
  parked: ['volcano', <PauseCircleOutlined key="i" />],
  submitted: ['purple', <SendOutlined key="i" />],
  reviewing: ['gold', <HourglassOutlined key="i" />],
  accepted: ['green', <CheckCircleOutlined key="i" />],
  returned: ['orange', <RollbackOutlined key="i" />],
  refused: ['red', <CloseCircleOutlined key="i" />],
  withdrawn: ['magenta', <UndoOutlined key="i" />],
  void: ['default', <StopOutlined key="i" />],
}

export function StateTag({ state }: { readonly state: ShownState }): ReactElement {
  const text = useText()
  const [color, icon] = STATES[state]
  return (
    <Tag color={color} icon={icon} className={state === 'void' ? 'state-void' : ''}>
      {text(`state.${state}`)}
    </Tag>
  )
}

const FATES: Readonly<Record<RowFate, Look>> = {
  ready: ['green', <CheckCircleOutlined key="i" />],
  warned: ['gold', <WarningOutlined key="i" />],
  wrong: ['red', <CloseCircleOutlined key="i" />],
  duplicate: ['purple', <CopyOutlined key="i" />],
}

export function FateTag({ fate }: { readonly fate: RowFate }): ReactElement {
  const text = useText()
  const [color, icon] = FATES[fate]
  return (
    <Tag color={color} icon={icon}>
      {text(`batch.fate.${fate}`)}
    </Tag>
  )
}

export const SEVERITY_ICON: Readonly<Record<Severity, ReactElement>> = {
  error: <CloseCircleOutlined className="severity-error" />,
  warning: <WarningOutlined className="severity-warning" />,
  info: <InfoCircleOutlined className="severity-info" />,
}
