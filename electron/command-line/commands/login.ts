import { appError } from '../../../shared/result/app-error.ts'
import { CommandFailure, need, type CommandContext, type Outcome } from '../call.ts'
import { EXIT } from '../exit-code.ts'
import { findPassword } from '../passphrase.ts'

export interface LoginArguments {
  readonly bureau: string
  readonly unit: string
  readonly operator: string
}

/** Practice bureaus listen on loopback without TLS; only there is plain http allowed. */
const isLoopback = (address: string): boolean => URL.canParse(address) && /^(127\.0\.0\.1|localhost|\[::1\])$/.test(new URL(address).hostname) && new URL(address).protocol === 'http:'

/** Signs in and keeps the token in the encrypted store, so that `sync` and `certificate` need no password. */
export async function login({ bureau, unit, operator }: LoginArguments, context: CommandContext): Promise<Outcome> {
  const password = await findPassword()
  if (!password) throw new CommandFailure(appError('ARGUMENT_INVALID', { at: 'password' }))
  const engine = await context.engine({ mode: isLoopback(bureau) ? 'practice' : 'bureau', passphrase: password })
  const session = need(await engine.call('session.signIn', { bureauUrl: bureau, unit, operator, password }))
  return { json: session, lines: [`已登录:${session.unitName}(${session.unitNumber}),操作员 ${session.operator}${session.mode === 'practice' ? ',练习模式' : ''}`], exit: EXIT.done }
}
