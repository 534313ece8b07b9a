import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface PracticeArguments {
  readonly port: number
  readonly people: number
  readonly seed: number
  readonly json: boolean
}

/** As much of the practice bureau as the command needs; the entry brings it. */
export interface RunningPractice {
  readonly url: string
  readonly unit: string
  readonly operator: string
  readonly password: string
  close(): Promise<void>
}
export type StartPractice = (options: { file: string; key: Buffer; port: number; host: string; people: number; seed: number }) => Promise<RunningPractice>

/**
 * Runs the practice bureau on loopback until it is interrupted. Its store is a file of its own, encrypted
 * under a key that lives only as long as this process, and is removed at the end: the seed makes it again.
 */
export async function practice({ port, people, seed, json }: PracticeArguments, start: StartPractice): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'shenbao-practice-'))
  const bureau = await start({ file: join(folder, 'practice-bureau.db'), key: randomBytes(32), port, host: '127.0.0.1', people, seed })
  const { url, unit, operator, password } = bureau
  process.stdout.write(
    json
      ? `${JSON.stringify({ url, unit, operator, password, people, seed })}\n`
      : `练习社保局(全部是编造的资料,Ctrl+C 结束)\n地址    ${url}\n单位    ${unit}\n操作员  ${operator}\n密码    ${password}\n`,
  )
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  await bureau.close()
  rmSync(folder, { recursive: true, force: true })
}
