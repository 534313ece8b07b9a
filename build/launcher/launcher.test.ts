import { execFile, spawn } from 'node:child_process'
import { createServer } from 'node:http'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const project = path.resolve(import.meta.dirname, '../..')

interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

describe('the launcher, in a checkout whose path has spaces and Chinese', () => {
  let root: string
  const at = (...parts: string[]): string => path.join(root, ...parts)

  beforeAll(() => {
    root = mkdtempSync(path.join(tmpdir(), '社保 申报 '))
    for (const part of ['build/launcher', 'build/host/chromium-binary.mjs', 'package.json', 'package-lock.json']) cpSync(path.join(project, part), at(part), { recursive: true })
    symlinkSync(path.join(project, 'node_modules'), at('node_modules'), 'junction')
    mkdirSync(at('out', 'main'), { recursive: true })
    writeFileSync(at('out', 'main', 'cli.js'), "process.stdin.pipe(process.stdout); process.stdin.on('end', () => { console.log(JSON.stringify([process.argv.slice(2), process.cwd(), process.version])); process.exitCode = 3 })")
  })
  afterAll(() => rmSync(root, { recursive: true }))

  const run = (script: string, parameters: string[], options: { input?: string; env?: Record<string, string>; cwd?: string } = {}): Promise<Ended> =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, [script, ...parameters], { cwd: options.cwd ?? root, env: { ...process.env, ...options.env } })
      let [stdout, stderr] = ['', '']
      child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
      child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
      child.stdin.end(options.input ?? '')
      child.once('close', (code) => resolve({ code, stdout, stderr }))
    })
  /** A few lines that use the launcher's own modules. */
  const evaluate = (text: string, env: Record<string, string> = {}): Promise<Ended> => {
    const file = at(`try-${Math.random().toString(36).slice(2)}.mjs`)
    writeFileSync(file, text.replaceAll(/from '(\w[\w-]*\.mjs)'/g, (_all, name: string) => `from '${pathToFileURL(at('build', 'launcher', name)).href}'`))
    return run(file, [], { env })
  }
  const markAsBuilt = async (): Promise<void> => {
    const { stdout } = await evaluate("import { sourceStamp } from 'ensure-build.mjs'\nprocess.stdout.write(sourceStamp())")
    writeFileSync(at('out', '.built-from'), stdout)
  }

  it('gives the command line its arguments, its input and its exit code, and says nothing itself', async () => {
    await markAsBuilt()
    const elsewhere = mkdtempSync(path.join(tmpdir(), '别处 '))
    const ended = await run(at('build', 'launcher', 'shenbao.mjs'), ['validate', '名 单.xlsx', '--json'], { input: '口令\n', cwd: elsewhere })
    rmSync(elsewhere, { recursive: true })
    const [input, answer] = ended.stdout.split('\n')
    expect(input).toBe('口令')
    const [given, folder, version] = JSON.parse(answer ?? '') as [string[], string, string]
    expect(given).toEqual(['validate', '名 单.xlsx', '--json'])
    expect(folder).toBe(elsewhere)
    expect(version).toMatch(/^v24\./)
    expect(ended).toMatchObject({ code: 3, stderr: '' })
  })

  it('under npm run, files are looked for where the person is', async () => {
    await markAsBuilt()
    const ended = await run(at('build', 'launcher', 'shenbao.mjs'), [], { env: { npm_lifecycle_event: 'shenbao', INIT_CWD: tmpdir() } })
    expect((JSON.parse(ended.stdout.trim()) as [string[], string])[1]).toBe(tmpdir())
  })

  it('sees that a source changed, and says on stderr alone that it builds', async () => {
    await markAsBuilt()
    mkdirSync(at('shared', 'domain'), { recursive: true })
    writeFileSync(at('shared', 'domain', 'x.ts'), 'export const x = 1\n')
    // There is nothing to build here, so the build fails: what matters is what was tried, and where it was said.
    const ended = await run(at('build', 'launcher', 'shenbao.mjs'), ['doctor'])
    expect(ended).toMatchObject({ code: 2, stdout: '' })
    expect(ended.stderr).toContain('正在构建')
    expect(existsSync(at('.cache', 'building'))).toBe(false)
    rmSync(at('shared'), { recursive: true })
  })

  it('does not rebuild for a changed test', async () => {
    const stampOf = async (): Promise<string> => (await evaluate("import { sourceStamp } from 'ensure-build.mjs'\nprocess.stdout.write(sourceStamp())")).stdout
    const before = await stampOf()
    mkdirSync(at('shared'), { recursive: true })
    writeFileSync(at('shared', 'x.test.ts'), '')
    expect(await stampOf()).toBe(before)
    writeFileSync(at('shared', 'x.ts'), '')
    expect(await stampOf()).not.toBe(before)
    rmSync(at('shared'), { recursive: true })
  })

  it('names the one command to run where nothing can be had', async () => {
    const ended = await evaluate("import { findHost } from 'find-host.mjs'\nawait findHost()", { PATH: at('nothing'), SHENBAO_HOST: 'chromium', CHROMIUM: at('no-browser') })
    expect(ended.code).toBe(2)
    expect(ended.stderr).toMatch(/apt-get install|dnf install|brew install|winget install|package manager/)
    expect(ended.stderr).toContain('CHROMIUM')
  })

  it('takes the browser that CHROMIUM names, and starts our host over it', async () => {
    writeFileSync(at('浏览器'), '')
    const ended = await evaluate("import { findHost } from 'find-host.mjs'\nconst host = await findHost()\nconsole.log(JSON.stringify(host))", { SHENBAO_HOST: 'chromium', CHROMIUM: at('浏览器') })
    const host = JSON.parse(ended.stdout) as { kind: string; program: string; before: string[]; env: Record<string, string> }
    expect(host).toMatchObject({ kind: 'chromium', env: { CHROMIUM: at('浏览器'), ELECTRON_OVERRIDE_DIST_PATH: at('build', 'host') } })
    expect(host.before.at(-1)).toBe(at('build', 'host', 'boot.ts'))
  })

  it('asks a place for Electron once, remembers that it did not answer, and asks another place again', async () => {
    const text = "import { fetchElectron } from 'fetch-electron.mjs'\nconsole.log(await fetchElectron({ insist: false }))"
    const closed = { ELECTRON_MIRROR: 'http://127.0.0.1:9/', SHENBAO_OFFLINE: '' }
    const first = await evaluate(text, closed)
    expect(first).toMatchObject({ stdout: 'false\n' })
    expect(first.stderr).toContain('Electron')
    expect(JSON.parse(readFileSync(at('.cache', 'electron-unreachable.json'), 'utf8'))).toMatchObject({ place: closed.ELECTRON_MIRROR })
    expect(await evaluate(text, closed)).toMatchObject({ stdout: 'false\n', stderr: '' })
    const other = await evaluate(text, { ...closed, ELECTRON_MIRROR: 'http://127.0.0.1:10/' })
    expect(other.stderr).not.toBe('')
    expect(await evaluate(text, { ...closed, ELECTRON_MIRROR: 'http://127.0.0.1:11/', SHENBAO_OFFLINE: '1' })).toMatchObject({ stdout: 'false\n', stderr: '' })
  })

  it('a mirror that answers nonsense leaves no half of an Electron behind', async () => {
    const server = createServer((_request, response) => response.writeHead(404).end('not here'))
    const port = await new Promise<number>((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port)))
    const ended = await evaluate("import { fetchElectron } from 'fetch-electron.mjs'\nconsole.log(await fetchElectron({ insist: true }))", { ELECTRON_MIRROR: `http://127.0.0.1:${port}/`, SHENBAO_OFFLINE: '', electron_config_cache: at('electron-cache') })
    server.close()
    expect(ended.stdout).toBe('false\n')
  })

  it('refuses a Node that is too old in words', async () => {
    const ended = await evaluate("Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.1.0' } })\nconst { requireNode20 } = await import(new URL('build/launcher/project.mjs', import.meta.url))\nrequireNode20()")
    expect(ended).toMatchObject({ code: 2 })
    expect(ended.stderr).toContain('需要 Node 20')
  })

  it('is plain JavaScript that any Node from 20 on can read', async () => {
    const files = ['say', 'project', 'run', 'ensure-dependencies', 'ensure-build', 'find-host', 'fetch-electron', 'install-chromium', 'start', 'demo', 'bench', 'build', 'test', 'shenbao', 'on-pinned-node']
    const checks = files.map((name) => new Promise((resolve) => execFile(process.execPath, ['--check', at('build', 'launcher', `${name}.mjs`)], (error) => resolve(error))))
    expect(await Promise.all(checks)).toEqual(files.map(() => null))
    const imports = files.flatMap((name) => [...readFileSync(at('build', 'launcher', `${name}.mjs`), 'utf8').matchAll(/from '([^']+)'/g)].map((match) => match[1] ?? ''))
    expect(imports.filter((name) => !name.startsWith('node:') && !name.startsWith('.'))).toEqual([])
  })
})
