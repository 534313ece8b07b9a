import { Alert, Button, Space } from 'antd'
import type { ReactElement, ReactNode } from 'react'
import { describeError } from '../../shared/i18n/errors/describe-error.ts'
import type { AppError } from '../../shared/result/app-error.ts'
import { useLocale, useText } from './text.ts'

interface ErrorAlertProps {
  readonly error: AppError | null
  /** Offered where the same call may succeed later. */
  readonly onRetry?: () => void
  readonly onClose?: () => void
  /** A further way out, such as another button. */
  readonly action?: ReactNode
}

/** An expected failure in words: what happened, why as far as the bureau said, what to do. Nothing where there is none. */
export function ErrorAlert({ error, onRetry, onClose, action }: ErrorAlertProps): ReactElement | null {
  const text = useText()
  const locale = useLocale()
  if (!error) return null
  const { message, advice } = describeError(error, locale)
  const cancelled = error.code === 'CANCELLED'
  return (
    <Alert
      role="alert"
      type={cancelled ? 'info' : 'error'}
      showIcon
      title={message}
      description={advice || undefined}
      closable={onClose ? { onClose } : false}
      action={
        <Space>
          {action}
          {onRetry && <Button onClick={onRetry}>{text('common.retry')}</Button>}
        </Space>
      }
    />
  )
}
