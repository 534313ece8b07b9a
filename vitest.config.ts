import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const NOT_OURS = ['**/node_modules/**', 'test/e2e/**', 'out/**']

/** The fake of Electron writes down what was asked of it: whoever is tested on it begins with an empty sheet. */
const ON_THE_FAKE = ['electron/{main,ipc,settings}/**/*.test.ts']

/**
 * Unit and integration tests stand beside their source and run on the pinned Node.
 * `renderer/` tests ask for jsdom themselves (`// @vitest-environment jsdom`).
 *
 * No module of ours keeps anything between two files but the fake of Electron, so all others share their workers: a process, antd's two thousand
 * files and the engine's three hundred are loaded twice in a run, not two hundred times.
 */
export default defineConfig({
  plugins: [react()],
  // Unit tests of main, ipc and settings run on a fake that writes down what was asked of it.
  resolve: { alias: [{ find: /^electron$/, replacement: fileURLToPath(new URL('./test/fakes/electron.ts', import.meta.url)) }] },
  test: {
    // A busy machine is slow; a test that waits for what never comes still fails.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'shared', include: ['shared/**/*.test.ts'], exclude: NOT_OURS, isolate: false } },
      { extends: true, test: { name: 'windows', include: ['renderer/**/*.test.{ts,tsx}'], exclude: NOT_OURS, isolate: false } },
      { extends: true, test: { name: 'processes', include: ['{electron,build,test}/**/*.test.ts'], exclude: [...NOT_OURS, ...ON_THE_FAKE], isolate: false } },
      { extends: true, test: { name: 'electron', include: ON_THE_FAKE, exclude: NOT_OURS } },
    ],
  },
})
