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

/** Looks at a process again and again until told to stop; it only ever grows, so the last look counts. */
export function watchMemory(pid: number): { stop(): number | null } {
  let peak = peakMemoryOf(pid)
  const look = (): void => {
    peak = peakMemoryOf(pid) ?? peak
  }
  const timer = setInterval(look, 25)
  return {
    stop: () => {
      clearInterval(timer)
      look()
      return peak
    },
  }
}
