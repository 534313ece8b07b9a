import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The JSON of the file with the greatest name (they begin with their date) in one folder of the shipped data. Throws where there is none. */
export function readNewestResource(resourcesFolder: string, kind: string): unknown {
  const folder = join(resourcesFolder, kind)
  const newest = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')).sort().at(-1) : undefined
  if (!newest) throw new Error(`no ${kind} in this installation`)
  return JSON.parse(readFileSync(join(folder, newest), 'utf8'))
}
