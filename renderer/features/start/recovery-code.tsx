import { PrinterOutlined } from '@ant-design/icons'
import { Alert, Button, Checkbox, Space } from 'antd'
import { useState, type ReactElement } from 'react'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useAction } from '../../api/use-channel.ts'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { useText } from '../../ui/text.ts'
import { StartCard } from './start-card.tsx'

/** The recovery code, shown once. One goes on only after saying that it was written down or printed. */
export function RecoveryCode({ code, onDone }: { readonly code: string; readonly onDone: () => void }): ReactElement {
  const text = useText()
  const [noted, setNoted] = useState(false)
  const print = useAction('vault.printRecovery')
  const goOn = useAction('vault.recoveryNoted')
  return (
    <StartCard title={text('start.codeTitle')} why={text('start.codeWhy')}>
      <output className="recovery-code">{code}</output>
      <ErrorAlert error={appErrorOf(print.error ?? goOn.error)} />
      {print.data?.saved && <Alert type="success" showIcon title={text('start.codePrinted')} />}
      <Space orientation="vertical" className="full">
        <Button icon={<PrinterOutlined />} block autoFocus loading={print.isPending} onClick={() => print.mutate({})}>
          {text('start.codePrint')}
        </Button>
        <Checkbox checked={noted} onChange={(event) => setNoted(event.target.checked)}>
          {text('start.codeNoted')}
        </Checkbox>
        <Button type="primary" block disabled={!noted} loading={goOn.isPending} onClick={() => goOn.mutate({}, { onSuccess: onDone })}>
          {text('start.codeGoOn')}
        </Button>
      </Space>
    </StartCard>
  )
}
