import { ExperimentOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactElement } from 'react'
import { useAction } from '../api/use-channel.ts'
import { useText } from '../ui/text.ts'

/** On every window of practice mode: it cannot be taken for the real thing. */
export function PracticeBand(): ReactElement {
  const text = useText()
  const leave = useAction('session.leavePractice')
  return (
    <div className="practice-band" role="note">
      <span>
        <ExperimentOutlined /> {text('frame.practiceBand')}
      </span>
      <Button onClick={() => leave.mutate({})} loading={leave.isPending}>
        {text('frame.leavePractice')}
      </Button>
    </div>
  )
}
