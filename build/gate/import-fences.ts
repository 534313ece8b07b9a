import path from 'node:path'
import { runScript } from './program.ts'

interface Cruise {
  summary: { totalCruised: number; violations: { from: string; to: string; rule: { name: string } }[] }
}

/** What the import rules of .dependency-cruiser.cjs say about the project under `root`. */
export async function importProblems(root: string, fewest: number): Promise<string[]> {
  const tool = path.resolve(import.meta.dirname, '../..', 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const { output } = await runScript(tool, ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'shared', 'electron', 'renderer'], root)
  const start = output.indexOf('{')
  if (start < 0) return [output.trim()]
  const { summary } = JSON.parse(output.slice(start)) as Cruise
  // With a compiler that it cannot use the tool reads nothing and finds nothing wrong with it.
  const blind = summary.totalCruised < fewest ? [`only ${summary.totalCruised} modules were read, at least ${fewest} were expected`] : []
  return [...blind, ...summary.violations.map((violation) => `${violation.rule.name}: ${violation.from} -> ${violation.to}`)]
}
