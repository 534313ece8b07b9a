/* Lint, the fences between folders, and the rules of the house. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { houseRules } from './house-rules.ts'
import { importProblems } from './import-fences.ts'
import { runScript } from './program.ts'
import { lockfileProblems, machineProblems, versionProblems } from './project-rules.ts'
import { Report } from './report.ts'
import { readSourceFiles } from './source-files.ts'

const root = path.resolve(import.meta.dirname, '../..')
/** Far below what there is, far above what a blind tool reads. */
const fewestModules = 150
const report = new Report()

process.stdout.write('lint\n')
const linted = await runScript(path.join(root, 'node_modules/oxlint/bin/oxlint'), ['--type-aware', '--format', 'unix', 'electron', 'renderer', 'shared', 'build', 'test'], root)
report.check('oxlint', linted.code === 0 ? [] : linted.output.trim().split('\n'))

process.stdout.write('fences\n')
report.check('imports', await importProblems(root, fewestModules))

process.stdout.write('rules of the house\n')
// The test of the rules is made of violations.
const files = readSourceFiles(root).filter((file) => file.path !== 'build/gate/house-rules.test.ts')
for (const rule of houseRules) report.check(rule.name, rule.violations(files))
report.check('every package is locked by its digest and by no host', lockfileProblems(root))
report.check('versions are exact', versionProblems(root))
const committed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' }).split('\0')
const readable = committed.filter((name) => /\.(ts|tsx|mjs|cjs|js|json|md|ya?ml|html|css|sh)$|^\.ci\/|^\.npmrc$/.test(name) && name !== 'package-lock.json')
report.check('nothing belongs to one machine', machineProblems(readable.flatMap((name) => readIfThere(name))))
report.finish()

function readIfThere(name: string): { path: string; text: string }[] {
  try {
    return [{ path: name, text: readFileSync(path.join(root, name), 'utf8') }]
  } catch {
    return []
  }
}
