import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { findChromiumBinary } from './chromium-binary.mjs'
import { DevToolsConnection } from './devtools-connection.ts'

/** A running browser: its process, our conversation with it, and the address where others may join. */
export interface Chromium {
  child: ChildProcess
  binary: string
  arguments: string[]
  version: string
  connection: DevToolsConnection
  /** Where a test driver joins in; only opened when one asked for it. */
  endpoint: string | null
  /** Ends the browser, politely and then not, and takes its profile away. */
  stop(): Promise<void>
}

/** Quiet (no network of its own), small, and without anything that asks questions. */
const standardArguments = [
  '--no-startup-window',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-breakpad',
  '--disable-dev-shm-usage',
  '--disable-field-trial-config',
  '--disable-search-engine-choice-screen',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-popup-blocking',
  '--disable-infobars',
  '--force-color-profile=srgb',
  '--metrics-recording-only',
  '--password-store=basic',
  '--use-mock-keychain',
  '--disable-features=Translate,MediaRouter,OptimizationHints,AimEnabled,PaintHolding,HttpsUpgrades',
  '--lang=zh-CN',
]

/** A profile used once: nothing a page keeps outlives the run. What a killed run left is swept up here. */
function freshProfile(userData: string): string {
  const parent = path.join(userData, 'host-chromium')
  mkdirSync(parent, { recursive: true })
  for (const name of readdirSync(parent)) {
    if (!isRunning(Number(name))) rmSync(path.join(parent, name), { recursive: true, force: true })
  }
  const profile = path.join(parent, String(process.pid))
  mkdirSync(path.join(profile, 'Default'), { recursive: true })
  writeFileSync(path.join(profile, 'Default', 'Preferences'), JSON.stringify(preferences))
  return profile
}

/** An application is not a web site: nothing offers to translate it, to keep its passwords or to fill its fields. */
const preferences = {
  translate: { enabled: false },
  credentials_enable_service: false,
  profile: { password_manager_enabled: false },
  autofill: { profile_enabled: false, credit_card_enabled: false },
  intl: { accept_languages: 'zh-CN,zh,en', selected_languages: 'zh-CN,zh,en' },
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Starts the installed Chromium with no window yet. */
export async function startChromium(options: { userData: string; headless: boolean; switches: string[]; openEndpoint: boolean }): Promise<Chromium> {
  const binary = findChromiumBinary()
  if (!binary) throw new Error('electron-host: no Chromium, Chrome or Edge was found; install one or set CHROMIUM to its path')
  const profile = freshProfile(options.userData)
  const asRoot = process.getuid?.() === 0
  const shared = [
    ...standardArguments,
    `--user-data-dir=${profile}`,
    ...(options.headless ? ['--headless=new', '--disable-gpu'] : []),
    // Chromium's sandbox refuses to run for root, which containers usually are.
    ...(asRoot ? ['--no-sandbox', '--test-type'] : []),
    ...options.switches,
  ]
  const child = spawn(binary, ['--remote-debugging-pipe', ...(options.openEndpoint ? ['--remote-debugging-port=0'] : []), ...shared], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    env: { ...process.env, LANGUAGE: 'zh_CN' },
  })
  const connection = new DevToolsConnection(child.stdio[3] as Writable, child.stdio[4] as Readable)
  const [endpoint, version] = await Promise.all([options.openEndpoint ? endpointOf(child) : null, answering(child, connection)])
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const removeProfile = (): void => rmSync(profile, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 })
  // The last line of defence for an exit that did not wait; the closing pipe does it where even this cannot run.
  process.once('exit', () => child.kill('SIGKILL'))
  return {
    child,
    binary,
    arguments: shared,
    version,
    connection,
    endpoint,
    async stop() {
      void connection.browser.send('Browser.close').catch(() => undefined)
      const impatient = setTimeout(() => child.kill('SIGKILL'), 2_000)
      await gone
      clearTimeout(impatient)
      removeProfile()
    },
  }
}

/** Waits for the first answer, the browser's version; a browser that ends instead says why. */
function answering(child: ChildProcess, connection: DevToolsConnection): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      if (process.env.HOST_VERBOSE) process.stderr.write(chunk)
      said = (said + chunk.toString()).slice(-2_000)
    })
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`electron-host: Chromium ended at once (${code})\n${said}`)))
    connection.browser.send('Browser.getVersion').then(({ product }) => resolve(product.replace(/^.*\//, '')), reject)
  })
}

function endpointOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let seen: string | null = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      if (seen === null) return
      seen += chunk.toString()
      const match = /DevTools listening on (ws:\/\/\S+)/.exec(seen)
      if (!match?.[1]) return
      seen = null
      resolve(match[1])
    })
  })
}
