import { spawn } from 'node:child_process'

export interface Ended {
  code: number
  output: string
}

/** Runs a script of a package on this Node and answers what it said. */
export function runScript(script: string, parameters: readonly string[], folder: string): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...parameters], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const take = (chunk: Buffer): void => void (output += chunk.toString())
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })
}
