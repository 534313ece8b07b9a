import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

/**
 * The passphrase of the store, where no key store of the system serves (the command line never has one):
 * SHENBAO_PASSPHRASE, else the sign-in password of this call (SHENBAO_PASSWORD or standard input), else
 * asked for on a terminal. Null where nobody can be asked.
 */
export async function findPassphrase(signInPassword: string | null): Promise<string | null> {
  return process.env['SHENBAO_PASSPHRASE'] || signInPassword || process.env['SHENBAO_PASSWORD'] || (await askOnTerminal('本机口令(解开本机资料用): '))
}

/** The sign-in password: SHENBAO_PASSWORD, else asked on a terminal, else the first line of standard input. */
export async function findPassword(): Promise<string | null> {
  const fromEnvironment = process.env['SHENBAO_PASSWORD']
  if (fromEnvironment) return fromEnvironment
  return process.stdin.isTTY ? askOnTerminal('操作员密码: ') : firstLineOfInput()
}

/** Asks without showing what is typed. */
async function askOnTerminal(question: string): Promise<string | null> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return null
  process.stderr.write(question)
  const hidden = new Writable({ write: (_chunk, _encoding, done) => done() })
  const terminal = createInterface({ input: process.stdin, output: hidden, terminal: true })
  try {
    return (await terminal.question('')) || null
  } finally {
    terminal.close()
    process.stderr.write('\n')
  }
}

async function firstLineOfInput(): Promise<string | null> {
  let text = ''
  for await (const chunk of process.stdin) {
    text += String(chunk)
    if (text.includes('\n') || text.length > 1000) break
  }
  return text.split(/\r?\n/, 1)[0] || null
}
