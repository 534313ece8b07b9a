import { Button, Form, Input } from 'antd'
import type { ReactElement } from 'react'
import type { Settings } from '../../../shared/ipc/settings.ts'
import { useText } from '../../ui/text.ts'

export interface SignInValues {
  readonly bureauUrl: string
  readonly unit: string
  readonly operator: string
  readonly password: string
}

interface SignInFormProps {
  readonly way: 'online' | 'offline'
  /** What was entered last time, but never the password. */
  readonly settings: Settings
  readonly busy: boolean
  readonly onSubmit: (values: SignInValues) => void
}

export function SignInForm({ way, settings, busy, onSubmit }: SignInFormProps): ReactElement {
  const text = useText()
  const known = settings.lastOperator !== ''
  return (
    <Form<SignInValues>
      layout="vertical"
      requiredMark={false}
      className="sign-in-form"
      initialValues={{ bureauUrl: settings.bureauUrl, unit: settings.lastUnit, operator: settings.lastOperator }}
      onFinish={(values) => onSubmit({ ...values, bureauUrl: values.bureauUrl?.trim(), unit: values.unit?.trim(), operator: values.operator.trim() })}
      scrollToFirstError={{ focus: true }}
      validateTrigger="onSubmit"
    >
      {way === 'online' && (
        <>
          <Form.Item
            name="bureauUrl"
            label={text('signIn.bureau')}
            tooltip={text('signIn.bureauHint')}
            rules={[{ validator: (_rule, value: string | undefined) => (URL.canParse(value?.trim() ?? '') ? Promise.resolve() : Promise.reject(new Error(text('signIn.needUrl')))) }]}
          >
            <Input autoFocus={!known} autoComplete="off" spellCheck={false} placeholder="https://" />
          </Form.Item>
          <Form.Item name="unit" label={text('signIn.unit')} rules={[{ required: true, whitespace: true, message: text('signIn.needUnit') }]}>
            <Input autoComplete="off" spellCheck={false} />
          </Form.Item>
        </>
      )}
      <Form.Item name="operator" label={text('signIn.operator')} rules={[{ required: true, whitespace: true, message: text('signIn.needOperator') }]}>
        <Input autoComplete="username" spellCheck={false} />
      </Form.Item>
      <Form.Item name="password" label={text('signIn.password')} rules={[{ required: true, message: text('signIn.needPassword') }]}>
        <Input.Password autoFocus={known} autoComplete="current-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={busy}>
        {text(way === 'online' ? 'signIn.submit' : 'signIn.submitOffline')}
      </Button>
    </Form>
  )
}
