import { Tag } from 'antd'
import type { ReactElement } from 'react'
import type { RosterEffect } from '../../shared/domain/outbox.ts'
import { useText } from './text.ts'

const COLOURS: Readonly<Record<RosterEffect, string>> = { joined: 'green', stopped: 'volcano', changed: 'blue' }

/** 新增, 停保 or 变更. */
export function EffectTag({ effect }: { readonly effect: RosterEffect }): ReactElement {
  const text = useText()
  return <Tag color={COLOURS[effect]}>{text(`roster.effect.${effect}`)}</Tag>
}

/** Whether a declaration of ours stands behind it; a 变更 is always the bureau's. */
export function OriginTag({ effect, explained }: { readonly effect: RosterEffect; readonly explained: boolean }): ReactElement {
  const text = useText()
  if (effect === 'changed') return <span className="quiet">{text('roster.changedByBureau')}</span>
  return explained ? <span>{text('roster.byUs')}</span> : <Tag color="orange">{text('roster.byBureau')}</Tag>
}
