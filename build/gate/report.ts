import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** What a step of the gate hands to whoever adds up (`GATE_REPORT` names the file). */
export interface Counts {
  passed: number
  failed: number
}

/** Counts checks, says each in one line, and at the end sets the exit code. */
export class Report {
  #passed = 0
  #failed = 0

  /** `problems` are the lines that explain a failure; none means that the check passed. */
  check(name: string, problems: readonly string[]): void {
    if (problems.length === 0) {
      this.#passed += 1
      process.stdout.write(`  ✓ ${name}\n`)
      return
    }
    this.#failed += 1
    process.stdout.write(`  ✗ ${name}\n${problems.map((problem) => `      ${problem}\n`).join('')}`)
  }

  get counts(): Counts {
    return { passed: this.#passed, failed: this.#failed }
  }

  finish(): void {
    writeCounts(this.counts)
    process.exitCode = this.#failed > 0 ? 1 : 0
  }
}

export function writeCounts(counts: Counts): void {
  const file = process.env.GATE_REPORT
  if (!file) return
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify(counts))
}
