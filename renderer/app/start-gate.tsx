import { Spin } from 'antd'
import { useState, type ReactElement } from 'react'
import { appErrorOf } from '../api/app-error-exception.ts'
import { useChannel } from '../api/use-channel.ts'
import { CreateVault } from '../features/start/create-vault.tsx'
import { RecoverVault } from '../features/start/recover-vault.tsx'
import { RecoveryCode } from '../features/start/recovery-code.tsx'
import { StartFailed } from '../features/start/start-failed.tsx'
import { UnlockVault } from '../features/start/unlock-vault.tsx'
import { SignIn } from '../features/sign-in/sign-in.tsx'
import { APP_ERROR_CODES, appError, type AppErrorCode } from '../../shared/result/app-error.ts'
import { useText } from '../ui/text.ts'
import { Frame } from './frame.tsx'

const codeOf = (code: string | null): AppErrorCode => APP_ERROR_CODES.find((known) => known === code) ?? 'INTERNAL'

/** What stands before the windows, in order: the key, its recovery code, the operator. */
export function StartGate(): ReactElement {
  const text = useText()
  const vault = useChannel('vault.state', {})
  const open = vault.data?.state === 'open'
  const status = useChannel('session.status', {}, { enabled: open })
  const [forgot, setForgot] = useState(false)

  if (vault.error) return <StartFailed error={appErrorOf(vault.error)!} onRetry={() => void vault.refetch()} />
  if (!vault.data) return <Spin fullscreen description={text('start.loading')} delay={300} />
  const { state, keyStore, recoveryCode, errorCode } = vault.data
  const again = (): void => {
    void vault.refetch()
    void status.refetch()
  }
  if (state === 'broken') return <StartFailed error={appError(codeOf(errorCode))} onRetry={again} />
  if (state === 'new') return <CreateVault keyStore={keyStore} onDone={again} />
  if (state === 'recovery-needed') return <RecoverVault keyStore={keyStore} onDone={again} />
  if (state === 'passphrase-needed') {
    if (forgot) return <RecoverVault keyStore={keyStore} onDone={again} onBack={() => setForgot(false)} />
    return <UnlockVault onDone={again} onForgot={() => setForgot(true)} />
  }
  if (recoveryCode) return <RecoveryCode code={recoveryCode} onDone={again} />
  if (status.error) return <StartFailed error={appErrorOf(status.error)!} onRetry={again} />
  if (!status.data) return <Spin fullscreen description={text('start.loading')} delay={300} />
  return status.data.session ? <Frame status={status.data} session={status.data.session} /> : <SignIn status={status.data} />
}
