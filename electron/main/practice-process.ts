import { utilityProcess } from 'electron'
import { join } from 'node:path'
import type { Logger } from '../platform/logger.ts'

/** Where the practice bureau listens (loopback) and how to sign in there. All made up. */
export interface PracticeBureau {
  readonly url: string
  readonly unit: string
  readonly operator: string
  readonly password: string
  stop(): Promise<void>
}

export interface PracticeOptions {
  readonly file: string
  readonly key: Buffer
  readonly bundleFolder: string
  readonly logger: Logger
  /** The process ended, asked or not: the next sign-in to practice starts another. */
  readonly onEnd: () => void
}

/** Starts the practice bureau in a process of its own on its own store; resolves when it listens, rejects where it cannot. */
export function startPractice({ file, key, bundleFolder, logger, onEnd }: PracticeOptions): Promise<PracticeBureau> {
  const child = utilityProcess.fork(join(bundleFolder, 'practice.js'), [], { serviceName: 'shenbao-practice', stdio: 'inherit' })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return new Promise((resolve, reject) => {
    child.on('message', (message: { type: string } & Omit<PracticeBureau, 'stop'>) => {
      if (message.type !== 'listening') return
      const { url, unit, operator, password } = message
      resolve({
        url,
        unit,
        operator,
        password,
        stop: async () => {
          child.postMessage({ type: 'close' })
          await exited
        },
      })
    })
    child.once('exit', (code) => {
      logger.info('practice.exit', { code })
      onEnd()
      reject(new Error('the practice bureau did not start'))
    })
    child.postMessage({ type: 'start', options: { file, key: new Uint8Array(key) } })
  })
}
