import { Button, Space } from 'antd'
import type { ReactElement } from 'react'
import { useNavigate } from 'react-router'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import { countText } from '../../ui/count-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useText } from '../../ui/text.ts'
import type { FilterState } from './use-filter.ts'

/** Why the list is empty, and what to do first. */
export function ConfirmEmpty({ kind, state, all }: { readonly kind: DeclarationKind; readonly state: FilterState; readonly all: number }): ReactElement {
  const text = useText()
  const navigate = useNavigate()
  if (state.bin) return <EmptyState why={text('bin.empty')} firstStep={<Button onClick={state.reset}>{text('bin.back')}</Button>} />
  if (all > 0) return <EmptyState why={<>{text('confirm.emptyFiltered')}<br />{text('confirm.emptyFiltered.hint', { all: countText(all) })}</>} firstStep={<Button onClick={state.reset}>{text('common.reset')}</Button>} />
  const remove = kind === 'remove'
  return (
    <EmptyState
      why={text(remove ? 'confirm.emptyNone.remove' : 'confirm.emptyNone')}
      firstStep={<Space><Button onClick={() => void navigate(remove ? '/remove' : '/add')}>{text(remove ? 'confirm.toDeclare.remove' : 'confirm.toDeclare')}</Button><Button onClick={() => void navigate(remove ? '/batch-remove' : '/batch')}>{text(remove ? 'confirm.toBatch.remove' : 'confirm.toBatch')}</Button></Space>}
    />
  )
}
