import { readFileSync } from 'node:fs'

const MIB = 1024

/**
 * The largest resident memory that a running process has had, in MiB; null where it has gone or the system does not tell
 * (only Linux does). `VmHWM` begins anew with the program, where getrusage's figure begins with what the parent held.
 */
export function peakMemoryOf(pid: number): number | null {
  try {
    const line = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return line ? Math.round(Number(line[1]) / MIB) : null
  } catch {
    return null
  }
}

const MS_A_TICK = 10

/** Milliseconds that all threads of a process have had of the processors; null where that is not told. */
function processorTimeOf(pid: number): number | null {
  try {
    // The second field is a name in brackets and may hold blanks; after it the state is the third.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) * MS_A_TICK
  } catch {
    return null
  }
}

export interface Watched {
  readonly peakMib: number | null
  readonly cpuMs: number | null
}

/** Looks at a process again and again until told to stop; both figures only ever grow, so the last look counts. */
export function watchProcess(pid: number): { stop(): Watched } {
  let seen: Watched = { peakMib: null, cpuMs: null }
  const look = (): void => {
    seen = { peakMib: peakMemoryOf(pid) ?? seen.peakMib, cpuMs: processorTimeOf(pid) ?? seen.cpuMs }
  }
  look()
  const timer = setInterval(look, 25)
  return {
    stop: () => {
      clearInterval(timer)
      look()
      return seen
    },
  }
}
