import { Alert, Button } from 'antd'
import type { ReactElement } from 'react'
import type { SyncRun } from '../../../shared/domain/outbox.ts'
import { APP_ERROR_CODES, appError } from '../../../shared/result/app-error.ts'
import { describeError } from '../../../shared/i18n/errors/describe-error.ts'
import { countText } from '../../ui/count-text.ts'
import { useLocale, useText } from '../../ui/text.ts'

const TYPES = { running: 'info', done: 'success', partial: 'warning', failed: 'error', cancelled: 'info', asks: 'warning' } as const

/** What one sync did; where it stopped, why and what to do. */
export function SyncResult({ run, onClose, onAllow }: { readonly run: SyncRun; readonly onClose: () => void; readonly onAllow: () => void }): ReactElement {
  const text = useText()
  const locale = useLocale()
  const code = APP_ERROR_CODES.find((known) => known === run.errorCode)
  const words = code && describeError(appError(code, (run.errorParams ?? {}) as ReturnType<typeof appError>['params']), locale)
  return (
    <Alert
      type={TYPES[run.outcome]}
      role="status"
      showIcon
      closable={{ onClose }}
      title={`${text(`sync.outcome.${run.outcome}`)}:${sentenceOf(run, text)}`}
      description={words && `${words.message}。${words.advice}`}
      action={run.outcome === 'asks' && <Button danger onClick={onAllow}>{text('roster.askAllow')}</Button>}
    />
  )
}

/** The figures of a run, as one sentence. */
export function sentenceOf(run: SyncRun, text: ReturnType<typeof useText>): string {
  return text('sync.result', {
    sent: countText(run.sent), answered: countText(run.answered), parked: countText(run.parked),
    added: countText(run.rosterAdded), changed: countText(run.rosterChanged), removed: countText(run.rosterRemoved),
  })
}
