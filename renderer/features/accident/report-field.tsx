import { Form } from 'antd'
import type { ReactElement, ReactNode } from 'react'
import type { Finding } from '../../../shared/domain/finding.ts'
import { useCodes } from '../../api/use-codes.ts'
import { FindingList } from '../../ui/finding-list.tsx'

interface ReportFieldProps {
  readonly id: string
  readonly label: string
  readonly required?: boolean
  readonly wide?: boolean
  readonly findings: readonly Finding[]
  /** The button that mends a finding, where there is one. */
  readonly mend: (finding: Finding) => ReactNode
  readonly children: (aria: { readonly invalid: boolean; readonly describedBy: string | undefined }) => ReactNode
}

/** A field with its label above and what is wrong with it below, tied together for a screen reader. */
export function ReportField({ id, label, required = false, wide = false, findings, mend, children }: ReportFieldProps): ReactElement {
  const codes = useCodes()
  const invalid = findings.some(({ severity }) => severity === 'error')
  const says = `${id}-says`
  return (
    <Form.Item className={wide ? 'edit-wide' : ''} label={label} htmlFor={id} required={required} {...(invalid ? { validateStatus: 'error' as const } : {})}>
      {children({ invalid, describedBy: findings.length > 0 ? says : undefined })}
      {findings.length > 0 && (
        <div id={says} className="edit-findings">
          <FindingList findings={findings} codes={codes} kind="accident" actions={mend} />
        </div>
      )}
    </Form.Item>
  )
}
