import { type ChildProcess, fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import os from 'node:os'
import { fileURLToPath } from 'node:url'
import type { ForkOptions, UtilityProcess as ElectronUtility } from 'electron'
import { finishBeforeExit, hostState } from './host-state.ts'
import { type Carrier, closePort, closePortsOf, deliverFrom, give, type MessagePortMain } from './message-ports.ts'

/** What goes between the two processes. */
export type UtilityMessage =
  | { kind: 'parent'; data: unknown; ports: string[] }
  | { kind: 'port'; id: string; data: unknown; ports: string[] }
  | { kind: 'closed'; id: string }

const boot = fileURLToPath(new URL('./utility-boot.ts', import.meta.url))
const running = new Set<UtilityProcess>()

type Known = 'kill' | 'pid' | 'stdout' | 'stderr' | 'postMessage'

/** A real process of its own, as in Electron: its own memory limit, its own crash, its own end. */
class UtilityProcess extends EventEmitter implements Pick<ElectronUtility, Known> {
  pid: number | undefined = undefined
  readonly stdout: NodeJS.ReadableStream | null
  readonly stderr: NodeJS.ReadableStream | null
  readonly #child: ChildProcess
  readonly #carrier: Carrier = (id, message) => this.#tell(message.closed ? { kind: 'closed', id } : { kind: 'port', id, data: message.data, ports: message.ports })

  constructor(modulePath: string, parameters: readonly string[], options: ForkOptions) {
    super()
    const [output, errors] = streams(options.stdio)
    this.#child = fork(boot, [modulePath, ...parameters], {
      cwd: options.cwd,
      env: (options.env as NodeJS.ProcessEnv | undefined) ?? process.env,
      execArgv: ['--disable-warning=ExperimentalWarning', ...(options.execArgv ?? [])],
      serialization: 'advanced',
      stdio: ['ignore', output, errors, 'ipc'],
    })
    this.stdout = this.#child.stdout
    this.stderr = this.#child.stderr
    running.add(this)
    this.#child.once('spawn', () => {
      this.pid = this.#child.pid
      this.emit('spawn')
    })
    this.#child.on('message', (message) => this.#receive(message as UtilityMessage))
    this.#child.on('error', () => undefined)
    this.#child.once('exit', (code, signal) => {
      running.delete(this)
      this.pid = undefined
      closePortsOf(this.#carrier)
      this.emit('exit', code ?? (signal ? os.constants.signals[signal] : 1))
    })
  }

  postMessage(data: unknown, transfer: readonly unknown[] = []): void {
    const ports = (transfer as MessagePortMain[]).map((port) => port.id)
    this.#tell({ kind: 'parent', data, ports })
    for (const id of ports) give(id, this.#carrier)
  }

  kill(): boolean {
    return this.#child.kill('SIGTERM')
  }

  /** The application is ending: politely at first. */
  end(): Promise<void> {
    const gone = new Promise<void>((resolve) => this.once('exit', () => resolve()))
    this.kill()
    const impatient = setTimeout(() => this.#child.kill('SIGKILL'), 3_000)
    return gone.finally(() => clearTimeout(impatient))
  }

  #tell(message: UtilityMessage): void {
    if (this.#child.connected) this.#child.send(message, () => undefined)
  }

  #receive(message: UtilityMessage): void {
    if (message.kind === 'parent') this.emit('message', message.data)
    else if (message.kind === 'port') deliverFrom(message.id, { data: message.data, ports: message.ports })
    else closePort(message.id)
  }
}

function streams(stdio: ForkOptions['stdio']): ['pipe' | 'inherit' | 'ignore', 'pipe' | 'inherit' | 'ignore'] {
  if (Array.isArray(stdio)) return [stdio[1] as 'pipe', stdio[2] as 'pipe']
  return [stdio ?? 'inherit', stdio ?? 'inherit'] as ['inherit', 'inherit']
}

export const utilityProcess = {
  fork(modulePath: string, parameters: readonly string[] = [], options: ForkOptions = {}): UtilityProcess {
    if (!hostState.ready) throw new Error('utilityProcess cannot be created before app is ready')
    return new UtilityProcess(modulePath, parameters, options)
  },
}

/** No utility process outlives the application. */
export function endUtilityProcesses(): void {
  for (const child of running) finishBeforeExit(child.end())
}
