import { ExperimentOutlined } from '@ant-design/icons'
import { Button, Card, Divider, Segmented, Tag } from 'antd'
import { useState, type ReactElement } from 'react'
import type { Status } from '../../../shared/ipc/session.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useAction, useChannel } from '../../api/use-channel.ts'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { useText } from '../../ui/text.ts'
import { SignInForm, type SignInValues } from './sign-in-form.tsx'

/** 登录: online, offline with the password last used online, or practice by one click. */
export function SignIn({ status }: { readonly status: Status }): ReactElement {
  const text = useText()
  const settings = useChannel('settings.get', {})
  const saveSettings = useAction('settings.set')
  const online = useAction('session.signIn')
  const offline = useAction('session.signInOffline')
  const practice = useAction('session.practice')
  const leave = useAction('session.leavePractice')
  const [way, setWay] = useState<'online' | 'offline'>('online')
  const [last, setLast] = useState<SignInValues | null>(null)
  const busy = online.isPending || offline.isPending
  const error = appErrorOf((way === 'online' ? online.error : offline.error) ?? practice.error ?? leave.error)

  const signInOffline = ({ operator, password }: SignInValues): void => offline.mutate({ operator, password })
  const submit = (values: SignInValues): void => {
    setLast(values)
    if (way === 'offline') signInOffline(values)
    else online.mutate(values, { onSuccess: () => saveSettings.mutate({ bureauUrl: values.bureauUrl, lastUnit: values.unit, lastOperator: values.operator }) })
  }
  const insteadOffline = (): void => {
    setWay('offline')
    if (last) signInOffline(last)
  }

  return (
    <main className="start">
      <Card className="start-card">
        <h1>{text('app.name')}</h1>
        {status.mode === 'practice' ? (
          <>
            <p><Tag color="purple" icon={<ExperimentOutlined />}>{text('frame.practice')}</Tag> {text('signIn.practiceLeft')}</p>
            <p>{text('signIn.practiceWhy')}</p>
            <ErrorAlert error={error} />
            <Button type="primary" block autoFocus icon={<ExperimentOutlined />} loading={practice.isPending} onClick={() => practice.mutate({})}>
              {text('signIn.practice')}
            </Button>
            <Button type="link" block loading={leave.isPending} onClick={() => leave.mutate({})}>
              {text('signIn.toReal')}
            </Button>
          </>
        ) : (
          <>
            <Segmented
              block
              value={way}
              onChange={setWay}
              options={[
                { value: 'online', label: text('signIn.online') },
                { value: 'offline', label: text('signIn.offline') },
              ]}
            />
            {way === 'offline' && <p className="quiet">{text('signIn.offlineHint')}</p>}
            <ErrorAlert
              error={error}
              action={way === 'online' && error?.code === 'BUREAU_UNREACHABLE' ? <Button onClick={insteadOffline}>{text('signIn.tryOffline')}</Button> : undefined}
            />
            {settings.data && <SignInForm way={way} settings={settings.data} busy={busy} onSubmit={submit} />}
            <Divider plain>{text('signIn.practiceTitle')}</Divider>
            <p className="quiet">{text('signIn.practiceWhy')}</p>
            <Button block icon={<ExperimentOutlined />} loading={practice.isPending} onClick={() => practice.mutate({})}>
              {text('signIn.practice')}
            </Button>
          </>
        )}
      </Card>
    </main>
  )
}
