import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/**
 * Unit and integration tests stand beside their source and run on the pinned Node.
 * `renderer/` tests ask for jsdom themselves (`// @vitest-environment jsdom`).
 */
export default defineConfig({
  plugins: [react()],
  // Unit tests of main, ipc and settings run on a fake that writes down what was asked of it.
  resolve: { alias: [{ find: /^electron$/, replacement: fileURLToPath(new URL('./test/fakes/electron.ts', import.meta.url)) }] },
  test: {
    include: ['{shared,electron,renderer,build,test}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', 'test/e2e/**', 'out/**'],
    testTimeout: 20_000,
    hookTimeout: 30_000,
    maxWorkers: 2,
    setupFiles: [],
  },
})
