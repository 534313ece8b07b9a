import { readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { runCommandLine } from '../command-line/run.ts'
import { resourcesFolder } from '../platform/resources.ts'

const bundleFolder = import.meta.dirname
const { version } = JSON.parse(readFileSync(join(bundleFolder, '../../package.json'), 'utf8')) as { version: string }

process.exitCode = await runCommandLine({
  argv: process.argv.slice(2),
  version,
  resourcesFolder: resourcesFolder(undefined, bundleFolder),
  // Beside this file, whether both are bundled or run from their source.
  readerEntry: join(bundleFolder, `reader${extname(import.meta.filename)}`),
  startPractice: async () => (await import('../practice/start-practice-bureau.ts')).startPracticeBureau,
})
