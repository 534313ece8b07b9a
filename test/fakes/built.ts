import { join, resolve } from 'node:path'
import { ensureBuild } from '../../build/launcher/ensure-build.mjs'

const OUT = resolve(import.meta.dirname, '../../out/main')

/** The bundle of a process as it ships; built anew where a source is newer. It starts in a third of the time that its sources need. */
export async function built(entry: 'cli' | 'reader'): Promise<string> {
  await ensureBuild()
  return join(OUT, `${entry}.js`)
}
