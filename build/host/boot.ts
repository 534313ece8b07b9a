/*
 * electron [-r module] [--switches] <folder | main file> [arguments]
 * Makes this process look like Electron's main process, then loads the application.
 */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { hostState, type Manifest } from './host-state.ts'
import { claimVersions } from './versions.ts'

const executable = fileURLToPath(new URL('./electron', import.meta.url))
const given = process.argv.slice(2)
const requireFromHere = createRequire(import.meta.url)
const requireFromThere = createRequire(path.join(process.cwd(), 'anything.js'))

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest
}

/** `-r file` comes before the application, as in Electron; all other switches stand for themselves. */
function parse(parameters: string[]): { preloaded: string[]; target: string | undefined } {
  const preloaded: string[] = []
  for (let index = 0; index < parameters.length; index++) {
    const parameter = parameters[index] ?? ''
    if (parameter === '-r' || parameter === '--require') preloaded.push(parameters[++index] ?? '')
    else if (!parameter.startsWith('-')) return { preloaded, target: parameter }
  }
  return { preloaded, target: undefined }
}

function applicationOf(target: string): { main: string; folder: string } {
  const full = path.resolve(target)
  if (statSync(full).isDirectory()) return { folder: full, main: path.resolve(full, readManifest(full).main ?? 'index.js') }
  let folder = path.dirname(full)
  while (!existsSync(path.join(folder, 'package.json')) && folder !== path.dirname(folder)) folder = path.dirname(folder)
  return { folder, main: full }
}

const { preloaded, target } = parse(given)
if (!target) {
  process.stderr.write('usage: electron [switches] <folder of the application>\n')
  process.exit(2)
}
const { version } = requireFromHere('electron/package.json') as { version: string }
claimVersions({ electron: version, electronHost: '1' })
for (const [name, value] of Object.entries({ type: 'browser', defaultApp: true, resourcesPath: path.join(path.dirname(executable), 'resources') }))
  Object.defineProperty(process, name, { value, enumerable: true, configurable: true, writable: true })
process.argv = [executable, ...given]

const { main, folder } = applicationOf(target)
Object.assign(hostState, { executable, arguments: given, applicationPath: folder, manifest: readManifest(folder) })

const { app } = await import('./app.ts')
for (const file of preloaded) requireFromThere(path.resolve(file))
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit())
await import(pathToFileURL(main).href)
await app.start()
