import { join, resolve } from 'node:path'
import { build } from 'vite'
import { ensureBuild } from '../../build/launcher/ensure-build.mjs'

const OUT = resolve(import.meta.dirname, '../../out/main')

/** The bundle of a process as it ships; built anew where a source is newer. It starts in a third of the time that its sources need. */
export async function built(entry: 'cli' | 'reader'): Promise<string> {
  await ensureBuild()
  return join(OUT, `${entry}.js`)
}

/** Beside the bundles that ship, so that what a child looks for from its own place (`../../resources`) is there. */
const CHILDREN = resolve(import.meta.dirname, '../../out/test')

/**
 * A program of `test/fakes` that a test starts over and over to kill it, bundled anew at every call: begun from a bundle it costs less than
 * half of what it does from three hundred sources, and bundling costs as much as two such starts.
 */
export async function builtChild(name: `${string}-child`): Promise<string> {
  await build({
    configFile: false,
    root: resolve(import.meta.dirname, '../..'),
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: `test/fakes/${name}.ts`,
      outDir: CHILDREN,
      emptyOutDir: false,
      target: 'node24',
      // The launcher finds the project by its own place: it stays where it is.
      rolldownOptions: { external: [/ensure-build\.mjs$/], output: { entryFileNames: `${name}.js`, chunkFileNames: `${name}-[hash].js` } },
    },
  })
  return join(CHILDREN, `${name}.js`)
}
