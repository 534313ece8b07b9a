import { Alert, Button } from 'antd'
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { useText } from './text.ts'

/** Where the roster is brought up to date. */
const ROSTER = '/unit?tab=roster'

/** The button that leads to 更新人员花名册, for whatever is empty without a roster. */
export function ToRoster(): ReactElement {
  const text = useText()
  return <Link to={ROSTER}><Button>{text('roster.toUpdate')}</Button></Link>
}

/** Above whatever asks the roster, while this machine has none: what is not found then is not known to be absent. */
export function NoRosterNote({ never }: { /** True where no roster was ever received. */ readonly never: boolean }): ReactElement | null {
  const text = useText()
  return never ? <Alert type="warning" showIcon role="status" title={text('roster.neverNote')} action={<ToRoster />} /> : null
}
