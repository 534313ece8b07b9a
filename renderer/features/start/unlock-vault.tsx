import { Button, Form, Input } from 'antd'
import type { ReactElement } from 'react'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useAction } from '../../api/use-channel.ts'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { useText } from '../../ui/text.ts'
import { StartCard } from './start-card.tsx'

/** The passphrase, at each start where the system keeps no keys. */
export function UnlockVault({ onDone, onForgot }: { readonly onDone: () => void; readonly onForgot: () => void }): ReactElement {
  const text = useText()
  const unlock = useAction('vault.unlock')
  return (
    <StartCard title={text('start.unlockTitle')} why={text('start.unlockWhy')}>
      <ErrorAlert error={appErrorOf(unlock.error)} />
      <Form layout="vertical" requiredMark={false} onFinish={({ passphrase }: { passphrase: string }) => unlock.mutate({ passphrase }, { onSuccess: onDone })}>
        <Form.Item name="passphrase" label={text('start.passphrase')} rules={[{ required: true, message: text('start.unlockTitle') }]} validateTrigger="onSubmit">
          <Input.Password autoFocus autoComplete="current-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={unlock.isPending}>
          {text('start.unlock')}
        </Button>
        <Button type="link" block onClick={onForgot}>
          {text('start.forgot')}
        </Button>
      </Form>
    </StartCard>
  )
}
