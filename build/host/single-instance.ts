import { createHash } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'

/** What a second instance tells the first before it goes. */
export interface Greeting {
  arguments: string[]
  workingDirectory: string
  additionalData: unknown
}

interface Owner {
  pid: number
  startedAt: string
}

/**
 * One application per user-data folder. The lock is a file that appears whole or not at all (a hard link to a finished
 * file) and names its owner; an owner that no longer runs is replaced. The owner listens on a local socket.
 */
export class SingleInstance {
  readonly #file: string
  readonly #socket: string
  #server: net.Server | null = null

  constructor(userData: string) {
    this.#file = path.join(userData, 'SingletonLock')
    const name = `shenbao-${createHash('sha256').update(path.resolve(userData)).digest('hex').slice(0, 16)}`
    // Not inside the folder: the name of a socket may be no longer than 107 bytes.
    this.#socket = process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : path.join(os.tmpdir(), `${name}.sock`)
  }

  /** True: the lock is ours. False: somebody else runs. */
  acquire(onGreeting: (greeting: Greeting) => void): boolean {
    if (this.#server) return true
    const own = `${this.#file}.${process.pid}`
    writeFileSync(own, JSON.stringify({ pid: process.pid, startedAt: startOf(process.pid) } satisfies Owner))
    try {
      if (!this.#link(own) && !this.#replaceDeadOwner(own)) return false
    } finally {
      rmSync(own, { force: true })
    }
    this.#listen(onGreeting)
    return true
  }

  release(): void {
    if (!this.#server) return
    this.#server.close()
    this.#server = null
    rmSync(this.#file, { force: true })
  }

  isHeld(): boolean {
    return this.#server !== null
  }

  /** Tells the owner that somebody started the application again. */
  greet(greeting: Greeting): Promise<void> {
    return new Promise((resolve) => {
      const socket = net.connect(this.#socket, () => socket.end(JSON.stringify(greeting)))
      socket.once('close', () => resolve())
      socket.once('error', () => resolve())
      socket.setTimeout(2_000, () => socket.destroy())
    })
  }

  #link(own: string): boolean {
    try {
      linkSync(own, this.#file)
      return true
    } catch {
      return false
    }
  }

  /** Only one process may replace a given dead owner: whoever makes the file named after it first. */
  #replaceDeadOwner(own: string): boolean {
    const owner = readOwner(this.#file)
    if (owner && isAlive(owner)) return false
    const claim = `${this.#file}.after-${owner?.pid ?? 0}-${owner?.startedAt ?? ''}`
    const rival = readOwner(claim)
    if (rival && !isAlive(rival)) rmSync(claim, { force: true })
    try {
      linkSync(own, claim)
    } catch {
      return false
    }
    const unchanged = readOwner(this.#file)
    if (unchanged && isAlive(unchanged)) {
      rmSync(claim, { force: true })
      return false
    }
    // The claim becomes the lock in one step, so that nobody can ever see neither.
    renameSync(claim, this.#file)
    return true
  }

  #listen(onGreeting: (greeting: Greeting) => void): void {
    if (process.platform !== 'win32') rmSync(this.#socket, { force: true })
    this.#server = net.createServer((socket) => {
      let text = ''
      socket.setEncoding('utf8')
      socket.on('data', (chunk: string) => (text += chunk))
      socket.on('error', () => undefined)
      socket.on('end', () => onGreeting(JSON.parse(text) as Greeting))
    })
    this.#server.on('error', () => undefined)
    this.#server.listen(this.#socket)
    this.#server.unref()
  }
}

function readOwner(file: string): Owner | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Owner
  } catch {
    return null
  }
}

/** Pids are used again: the time a process started tells two of the same number apart, where the system shows it. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')')).split(' ')[20] ?? ''
  } catch {
    return ''
  }
}

function isAlive(owner: Owner): boolean {
  try {
    process.kill(owner.pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return startOf(owner.pid) === owner.startedAt
}
