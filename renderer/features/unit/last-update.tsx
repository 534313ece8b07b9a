import { Button, Tag } from 'antd'
import { useState, type ReactElement } from 'react'
import { useChannel } from '../../api/use-channel.ts'
import { countText } from '../../ui/count-text.ts'
import { instantText } from '../../ui/instant-text.ts'
import { useText } from '../../ui/text.ts'
import { RosterChanges } from './roster-changes.tsx'

/** What the last update that changed anything brought, in one line; nothing where none ever did. */
export function LastUpdate(): ReactElement | null {
  const text = useText()
  const [open, setOpen] = useState(false)
  const updates = useChannel('roster.updates', {})
  const last = updates.data?.find(({ added, changed, removed }) => added + changed + removed > 0)
  const counts = useChannel('roster.changeCounts', { runId: last?.run.id ?? '' }, { enabled: last !== undefined })
  // The very first reading fills the roster and changes nobody.
  if (!last || !counts.data || counts.data.length === 0) return null
  const alone = counts.data.reduce((sum, { unexplained }) => sum + unexplained, 0)
  const said = (['joined', 'stopped', 'changed'] as const).map((effect) => `${text(`roster.effect.${effect}`)} ${countText(counts.data.find((one) => one.effect === effect)?.people ?? 0)}`).join(text('common.comma'))
  return (
    <div className="tool-line last-update">
      <span>{text('roster.lastUpdate', { time: instantText(last.run.startedAt), said })}</span>
      {alone > 0 && <Tag color="orange">{text('roster.lastAlone', { count: countText(alone) })}</Tag>}
      <Button type="link" size="small" onClick={() => setOpen(true)}>{text('roster.lastOpen')}</Button>
      <RosterChanges runId={open ? last.run.id : null} onClose={() => setOpen(false)} />
    </div>
  )
}
