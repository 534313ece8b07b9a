import { Button, Form, Input } from 'antd'
import type { ReactElement } from 'react'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useAction } from '../../api/use-channel.ts'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { useText } from '../../ui/text.ts'
import { lengthRule, sameRule } from './passphrase-rules.ts'
import { StartCard } from './start-card.tsx'

interface CreateVaultProps {
  /** Null where the system keeps no keys: then a passphrase is asked. */
  readonly keyStore: string | null
  readonly onDone: () => void
}

/** The first start: the key is made, protected by the system's key store or by a passphrase. */
export function CreateVault({ keyStore, onDone }: CreateVaultProps): ReactElement {
  const text = useText()
  const create = useAction('vault.create')
  const submit = ({ passphrase }: { passphrase?: string }): void => create.mutate({ passphrase: keyStore ? null : (passphrase ?? '') }, { onSuccess: onDone })
  return (
    <StartCard title={text('start.newTitle')} why={keyStore ? text('start.newWithKeyStore', { keyStore }) : text('start.newWhy')}>
      <ErrorAlert error={appErrorOf(create.error)} />
      <Form layout="vertical" requiredMark={false} onFinish={submit} scrollToFirstError={{ focus: true }}>
        {!keyStore && (
          <>
            <Form.Item name="passphrase" label={text('start.passphrase')} extra={text('start.passphraseHint')} rules={[lengthRule(text)]} validateTrigger="onBlur">
              <Input.Password autoFocus autoComplete="new-password" />
            </Form.Item>
            <Form.Item name="again" label={text('start.passphraseAgain')} dependencies={['passphrase']} rules={[sameRule(text, 'passphrase')]} validateTrigger="onBlur">
              <Input.Password autoComplete="new-password" />
            </Form.Item>
          </>
        )}
        <Button type="primary" htmlType="submit" block loading={create.isPending} autoFocus={keyStore !== null}>
          {text('start.create')}
        </Button>
      </Form>
    </StartCard>
  )
}
