import { spawn, type ChildProcess } from 'node:child_process'
import { resolve } from 'node:path'

const CLI = resolve('out', 'main', 'cli.js')

/** Runs one call of the built command line to its end; its standard output. Throws where it did not end with 0. */
export async function shenbao(argv: readonly string[], environment: Record<string, string>): Promise<string> {
  const child = spawn(process.execPath, [CLI, ...argv], { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const code = await new Promise<number | null>((done) => child.once('exit', done))
  if (code !== 0) throw new Error(`shenbao ${argv[0]} ended with ${code}`)
  return output
}

/** `shenbao certificate verify`: how it ended and what it said. */
export async function certificateCheck(data: string, file: string, environment: Record<string, string>): Promise<{ code: number | null; state: string }> {
  const child = spawn(process.execPath, [CLI, 'certificate', 'verify', file, '--data', data, '--json'], { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const code = await new Promise<number | null>((done) => child.once('exit', done))
  return { code, state: (JSON.parse(output) as { state: string }).state }
}

export interface PracticeCommand {
  readonly url: string
  readonly unit: string
  readonly operator: string
  readonly password: string
  readonly process: ChildProcess
}

/** A practice bureau by the command line, listening when this resolves. */
export async function startBureau(): Promise<PracticeCommand> {
  const child = spawn(process.execPath, [CLI, 'practice', '--people', '50', '--json'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const line = await new Promise<string>((done, fail) => {
    child.stdout.once('data', (chunk: Buffer) => done(chunk.toString()))
    child.once('exit', () => fail(new Error('the practice bureau did not start')))
  })
  return { ...(JSON.parse(line) as Omit<PracticeCommand, 'process'>), process: child }
}
