import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { built } from './built.ts'

export interface PracticeProcess {
  readonly url: string
  readonly unit: string
  readonly operator: string
  readonly password: string
  /** Ends it, once or again. */
  readonly stop: () => Promise<void>
}

/** `shenbao practice` in a process of its own, as somebody starts it who works with the command line. */
export async function practiceProcess(people: number): Promise<PracticeProcess> {
  const child = spawn(process.execPath, [await built('cli'), 'practice', '--people', String(people), '--json'], { stdio: ['ignore', 'pipe', 'ignore'] })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  return {
    ...(JSON.parse(String(line)) as Omit<PracticeProcess, 'stop'>),
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill()
      await once(child, 'close')
    },
  }
}
