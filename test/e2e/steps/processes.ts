import { execFileSync } from 'node:child_process'
import type { ElectronApplication } from '@playwright/test'

interface Process {
  readonly pid: number
  readonly parent: number
  readonly command: string
}

/** Every process that descends from the application, children of children too. */
function descendants(root: number): Process[] {
  const all = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n').flatMap((line): Process[] => {
    const [, pid, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? []
    return pid && parent ? [{ pid: Number(pid), parent: Number(parent), command: command ?? '' }] : []
  })
  const found: Process[] = []
  for (let parents = new Set([root]); parents.size > 0; ) {
    const children = all.filter((one) => parents.has(one.parent))
    found.push(...children)
    parents = new Set(children.map((one) => one.pid))
  }
  return found
}

/** Kills a helper process of the application outright, by the name of its bundle (`practice.js`) or service. */
export function killHelper(electron: ElectronApplication, name: string): number {
  const victims = descendants(electron.process().pid!).filter(({ command }) => command.includes(name))
  for (const { pid } of victims) process.kill(pid, 'SIGKILL')
  return victims.length
}
