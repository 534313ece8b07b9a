import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineConfig } from '@playwright/test'

// Playwright asks the package `electron` where its program is. Where the real one has not been downloaded, the answer is our host.
const realElectron = existsSync(resolve('node_modules/electron/dist'))
if (!realElectron) process.env.ELECTRON_OVERRIDE_DIST_PATH ??= resolve('build/host')

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  // A start takes 1.5 s on two idle cores and 6 s on busy ones; a test may start the application three times.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  // Each application is three busy processes (main, engine, browser): two at a time on two cores only slow each other down.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: process.env.PLAYWRIGHT_JSON ?? 'test-results/playwright.json' }]],
})
