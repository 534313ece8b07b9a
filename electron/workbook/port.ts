/**
 * One end of a message channel between two processes or threads: child_process.fork, Electron's
 * utilityProcess and MessagePorts all come down to it. Messages are structured-cloneable.
 */
export interface Port {
  postMessage(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  /** Called once when the other end is gone; `exit` where its process is known to have ended. */
  onClose(listener: (exit?: PortExit) => void): void
  close(): void
}

export interface PortExit {
  readonly code: number | null
  readonly signal: string | null
}
