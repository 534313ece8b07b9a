import type { ReactElement } from 'react'

/** A name, whole: it wraps where it is long and is never cut. Its blanks stay, since a blank in a name is a finding. */
export function NameCell({ name }: { readonly name: string }): ReactElement {
  return <span className="person-name">{name}</span>
}
