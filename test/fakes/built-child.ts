import { join, resolve } from 'node:path'
import { build } from 'vite'

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
