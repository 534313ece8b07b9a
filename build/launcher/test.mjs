/* npm test: everything that is checked, and as the last line `N passed, N failed`. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ensureBuild } from './ensure-build.mjs'
import { ensureDependencies } from './ensure-dependencies.mjs'
import { describeHost, findHost } from './find-host.mjs'
import { ensureTestTools } from './install-chromium.mjs'
import { cache, inProject } from './project.mjs'
import { runPinned } from './run.mjs'
import { say } from './say.mjs'

/** @typedef {{ passed: number, failed: number }} Counts */

await ensureDependencies()
const host = await findHost()
await ensureTestTools([
  { program: 'pdftoppm', package: 'poppler-utils' },
  { program: 'qpdf', package: 'qpdf' },
])
describeHost(host)
// Some unit tests and all end-to-end tests run what was built.
await ensureBuild()

const reports = path.join(cache, 'reports')
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

/** @type {Counts} */
const total = { passed: 0, failed: 0 }

/**
 * Runs one step to its end and adds what it counted. A step that left no count died, which is a failure.
 * @param {string} name
 * @param {[string, string]} words
 * @param {readonly string[]} parameters
 * @param {(file: string) => Counts} read
 */
async function step(name, words, parameters, read) {
  const file = path.join(reports, `${name}.json`)
  const started = Date.now()
  say(...words)
  const code = await runPinned(parameters.map((parameter) => parameter.replace('{report}', file)), { env: { ...host.env, GATE_REPORT: file, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' } })
  const counts = existsSync(file) ? read(file) : { passed: 0, failed: 1 }
  if (code !== 0 && counts.failed === 0) counts.failed = 1
  total.passed += counts.passed
  total.failed += counts.failed
  say(`${name}:${counts.passed} 项通过,${counts.failed} 项失败,${Math.round((Date.now() - started) / 1000)} 秒`, `${counts.passed} passed, ${counts.failed} failed`)
}

/** @param {string} file @returns {Counts} */
const readCounts = (file) => JSON.parse(readFileSync(file, 'utf8'))

/** @param {string} file @returns {Counts} */
function readVitest(file) {
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(readFileSync(file, 'utf8'))
  // A file that could not even be loaded has no tests that failed; a test that was skipped proves nothing.
  const broken = testResults.filter((/** @type {{ status: string, assertionResults: unknown[] }} */ result) => result.status === 'failed' && result.assertionResults.length === 0).length
  return { passed: numPassedTests, failed: numFailedTests + numPendingTests + broken }
}

await step('types', ['检查类型…', 'type-checking'], [inProject('build', 'gate', 'typecheck.ts')], readCounts)
await step('lint', ['检查写法和分层…', 'lint and fences'], [inProject('build', 'gate', 'lint.ts')], readCounts)
await step(
  'unit',
  ['单元与集成测试…', 'unit and integration tests'],
  [inProject('node_modules', 'vitest', 'vitest.mjs'), 'run', '--reporter=dot', '--reporter=json', '--outputFile.json={report}'],
  readVitest,
)
await step('end-to-end', ['端到端测试…', 'end-to-end tests'], [inProject('build', 'gate', 'e2e.ts')], readCounts)

process.exitCode = total.failed === 0 ? 0 : 1
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`)
