/* The end-to-end tests on whichever host is there; what is given after the name goes to Playwright. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { writeCounts } from './report.ts'

const root = path.resolve(import.meta.dirname, '../..')
const results = path.join(root, 'test-results', 'playwright.json')

interface Results {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  errors: unknown[]
}

// A run that dies leaves no report: the one of an earlier run must not be taken for it.
rmSync(results, { force: true })
const tool = path.join(root, 'node_modules/@playwright/test/cli.js')
const child = spawn(process.execPath, [tool, 'test', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit', env: { ...process.env, PLAYWRIGHT_JSON: results } })
const code = await new Promise<number>((resolve) => child.once('close', (status) => resolve(status ?? 1)))

if (existsSync(results)) {
  const { stats, errors } = JSON.parse(readFileSync(results, 'utf8')) as Results
  // A skipped test is a promise that was not kept.
  const failed = stats.unexpected + stats.flaky + stats.skipped + errors.length
  writeCounts({ passed: stats.expected, failed: code !== 0 && failed === 0 ? 1 : failed })
} else writeCounts({ passed: 0, failed: 1 })
process.exitCode = code
