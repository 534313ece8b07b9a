import { Form } from 'antd'
import type { ReactElement, ReactNode } from 'react'

interface FormItemProps {
  readonly id: string
  readonly label: string
  /** Quiet words behind the label, such as 默认. */
  readonly mark?: ReactNode
  readonly required: boolean
  readonly wide: boolean
  readonly invalid: boolean
  /** Several controls under one label, each with a name of its own. */
  readonly group?: boolean
  readonly children: ReactNode
}

/** A field with its label above it and, below it, what there is to say of it. */
export function FormItem({ id, label, mark, required, wide, invalid, group = false, children }: FormItemProps): ReactElement {
  return (
    <Form.Item
      className={wide ? 'edit-wide' : ''}
      label={<>{label}{mark}</>}
      {...(group ? {} : { htmlFor: id })}
      required={required}
      {...(invalid ? { validateStatus: 'error' as const } : {})}
    >
      {children}
    </Form.Item>
  )
}
