import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const NOT_OURS = ['**/node_modules/**', 'test/e2e/**', 'out/**']

/**
 * Unit and integration tests stand beside their source and run on the pinned Node.
 * `renderer/` tests ask for jsdom themselves (`// @vitest-environment jsdom`).
 *
 * What is pure (shared/) keeps nothing between two files, so its files share their workers: half a second less for each
 * of a hundred. Everything else has a process of its own a file.
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
      { extends: true, test: { name: 'pure', include: ['shared/**/*.test.ts'], exclude: NOT_OURS, isolate: false } },
      { extends: true, test: { name: 'processes', include: ['{electron,renderer,build,test}/**/*.test.{ts,tsx}'], exclude: NOT_OURS } },
    ],
  },
})
