import { Fragment, type ReactElement } from 'react'
import { useSearchParams } from 'react-router'
import type { DeclarationKind } from '../../../shared/domain/declaration-kind.ts'
import { useListKey } from '../../ui/list-key.ts'
import { ConfirmList } from './confirm-list.tsx'
import { OpenedDeclaration } from './opened-declaration.tsx'

/** 增员确认 or 减员确认. */
export function ConfirmWindow({ kind }: { readonly kind: DeclarationKind }): ReactElement {
  const [params] = useSearchParams()
  const list = useListKey()
  const opened = params.get('open')
  return (
    <Fragment key={`${kind} ${list}`}>
      <ConfirmList kind={kind} />
      {opened && <OpenedDeclaration id={opened} />}
    </Fragment>
  )
}
