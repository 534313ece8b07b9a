import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/** Composition roots that run on Node: the app's main process, the engine and the reader beside it, the practice bureau, the command line. */
const nodeEntries = ['main', 'engine', 'reader', 'practice', 'cli']

/** Answers the entry's path, and stops the build when it is missing: a bundle without it would start and then fail. */
function entry(name: string): string {
  const path = resolve('electron/entry', `${name}.ts`)
  if (!existsSync(path)) throw new Error(`electron/entry/${name}.ts is missing`)
  return path
}

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      // Only better-sqlite3 (the one entry under `dependencies`) and electron stay outside the bundle.
      externalizeDeps: true,
      reportCompressedSize: false,
      rollupOptions: {
        input: Object.fromEntries(nodeEntries.map((name) => [name, entry(name)])),
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload may load nothing but itself: everything it needs is inside the one file.
      externalizeDeps: false,
      reportCompressedSize: false,
      rollupOptions: {
        input: { preload: entry('preload') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      outDir: resolve('out/renderer'),
      reportCompressedSize: false,
      // antd alone is more than the default of 500 kB; the files lie on the clerk's own disk.
      chunkSizeWarningLimit: 4_000,
      rollupOptions: { input: resolve('renderer/index.html') },
    },
  },
})
