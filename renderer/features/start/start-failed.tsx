import { Button, Result } from 'antd'
import type { ReactElement } from 'react'
import { describeError } from '../../../shared/i18n/errors/describe-error.ts'
import type { AppError } from '../../../shared/result/app-error.ts'
import { useLocale, useText } from '../../ui/text.ts'

/** The store does not open: what it is, that nothing was changed, and the way out. */
export function StartFailed({ error, onRetry }: { readonly error: AppError; readonly onRetry: () => void }): ReactElement {
  const text = useText()
  const { message, advice } = describeError(error, useLocale())
  return (
    <main className="start">
      <Result
        status="error"
        title={text('start.failedTitle')}
        subTitle={
          <>
            <p role="alert">
              <strong>{message}</strong>
            </p>
            <p>{advice}</p>
            {error.code !== 'STORE_CORRUPT' && <p>{text('start.failedSafe')}</p>}
            <p className="quiet">{text('start.failedCode', { code: error.code })}</p>
          </>
        }
        extra={
          <Button type="primary" autoFocus onClick={onRetry}>
            {text('common.retry')}
          </Button>
        }
      />
    </main>
  )
}
