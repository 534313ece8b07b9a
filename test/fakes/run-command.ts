import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { vi } from 'vitest'
import { runCommandLine } from '../../electron/command-line/run.ts'
import { built } from './built.ts'

export interface Called {
  readonly exit: number
  readonly out: string
  /** What was said beside the answer. */
  readonly said: string
  /** The answer of a call with `--json`; empty where it was none. */
  readonly json: Record<string, unknown>
}

/**
 * One call of `shenbao` in this process: its words, its input and what it would have written, without the second that a
 * process of its own needs to start. The shell's own way in is tested by `inspect.test.ts` and the end-to-end tests.
 */
export async function runCommand(argv: readonly string[], { input = '', password = '' }: { readonly input?: string; readonly password?: string } = {}): Promise<Called> {
  const written = { out: '', said: '' }
  const catches = (where: 'out' | 'said') => (chunk: string | Uint8Array) => {
    written[where] += String(chunk)
    return true
  }
  const { stdin, exitCode } = process
  vi.stubEnv('SHENBAO_PASSPHRASE', '本机口令-试')
  vi.stubEnv('SHENBAO_PASSWORD', password)
  const streams = [vi.spyOn(process.stdout, 'write').mockImplementation(catches('out')), vi.spyOn(process.stderr, 'write').mockImplementation(catches('said'))]
  Object.defineProperty(process, 'stdin', { value: Readable.from([input]), configurable: true })
  try {
    const exit = await runCommandLine({
      argv,
      version: '0.0.0',
      resourcesFolder: resolve(import.meta.dirname, '../../resources'),
      readerEntry: await built('reader'),
      startPractice: () => Promise.reject(new Error('the practice bureau has a process of its own')),
    })
    return { exit, ...written, json: written.out.startsWith('{') ? (JSON.parse(written.out) as Record<string, unknown>) : {} }
  } finally {
    Object.defineProperty(process, 'stdin', { value: stdin, configurable: true })
    for (const stream of streams) stream.mockRestore()
    vi.unstubAllEnvs()
    process.exitCode = exitCode
  }
}

