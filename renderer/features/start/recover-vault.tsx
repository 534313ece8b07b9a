import { Button, Form, Input } from 'antd'
import type { ReactElement } from 'react'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useAction } from '../../api/use-channel.ts'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { useText } from '../../ui/text.ts'
import { lengthRule, sameRule } from './passphrase-rules.ts'
import { StartCard } from './start-card.tsx'

interface RecoverVaultProps {
  readonly keyStore: string | null
  readonly onDone: () => void
  readonly onBack?: () => void
}

/** The recovery code in place of the key that the system or the clerk no longer has. */
export function RecoverVault({ keyStore, onDone, onBack }: RecoverVaultProps): ReactElement {
  const text = useText()
  const recover = useAction('vault.recover')
  const submit = (values: { code: string; passphrase?: string }): void =>
    recover.mutate({ recoveryCode: values.code, newPassphrase: keyStore ? null : (values.passphrase ?? '') }, { onSuccess: onDone })
  return (
    <StartCard title={text('start.recoverTitle')} why={text(onBack ? 'start.recoverWhyForgot' : 'start.recoverWhy')}>
      <ErrorAlert error={appErrorOf(recover.error)} />
      <Form layout="vertical" requiredMark={false} onFinish={submit} scrollToFirstError={{ focus: true }}>
        <Form.Item name="code" label={text('start.recoveryCode')} extra={text('start.recoveryCodeHint')} rules={[{ required: true, message: text('start.recoveryCode') }]} validateTrigger="onSubmit">
          <Input className="identity-number" autoFocus autoComplete="off" spellCheck={false} />
        </Form.Item>
        {!keyStore && (
          <>
            <Form.Item name="passphrase" label={text('start.newPassphrase')} extra={text('start.passphraseHint')} rules={[lengthRule(text)]} validateTrigger="onBlur">
              <Input.Password autoComplete="new-password" />
            </Form.Item>
            <Form.Item name="again" label={text('start.passphraseAgain')} dependencies={['passphrase']} rules={[sameRule(text, 'passphrase')]} validateTrigger="onBlur">
              <Input.Password autoComplete="new-password" />
            </Form.Item>
          </>
        )}
        <Button type="primary" htmlType="submit" block loading={recover.isPending}>
          {text('start.recover')}
        </Button>
        {onBack && (
          <Button type="link" block onClick={onBack}>
            {text('start.backToPassphrase')}
          </Button>
        )}
      </Form>
    </StartCard>
  )
}
