import type { TableColumnsType } from 'antd'
import type { ReactNode } from 'react'
import type { AuditEntry } from '../../shared/domain/declaration.ts'
import { instantText } from './instant-text.ts'
import { isUiKey, useText } from './text.ts'

/** The columns of the bureau's trail, of a declaration as of a report: when, what came of it, in its words, who it was. `field` shows what an entry's field is. */
export function useTrailColumns(field: (entry: AuditEntry) => ReactNode, after: (entry: AuditEntry) => ReactNode = () => null): NonNullable<TableColumnsType<AuditEntry>> {
  const text = useText()
  const codeText = (code: string): string => {
    const key = `trail.code.${code}`
    return isUiKey(key) ? text(key) : code
  }
  return [
    { title: text('trail.time'), width: 136, render: (_, entry) => <span className="figures">{instantText(entry.at)}</span> },
    { title: text('trail.result'), width: 90, render: (_, entry) => codeText(entry.code) },
    { title: text('trail.words'), render: (_, entry) => <>{entry.field && <strong>{field(entry)}</strong>}{entry.words}{after(entry)}</> },
    { title: text('trail.office'), width: 150, dataIndex: 'office' },
    { title: text('trail.actor'), width: 110, render: (_, entry) => `${entry.actor} ${entry.role}` },
  ]
}
