import { spawn } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { loaded, seenBy } from './fidelity/bridge.ts'
import { expect, test } from './fixtures/app.ts'

/* The processes around the main one: those it starts, a second start of itself, and what is left when it dies. */
test.use({ appOptions: { application: 'test/e2e/fidelity' } })

test('a utility process is a process of its own', async ({ app }) => {
  await loaded(app)
  const facts = await app.electron.evaluate(async ({ utilityProcess, MessageChannelMain }, child) => {
    const process_ = utilityProcess.fork(child, ['一', '二'], { execArgv: ['--max-old-space-size=64'], env: { ...process.env, FIDELITY_WORD: '词' }, stdio: 'pipe' })
    const once = <T>(event: string): Promise<T> => new Promise((done) => process_.once(event as 'message', done as (value: unknown) => void))
    await once('spawn')
    process_.postMessage({ kind: 'facts' })
    const answer = await once<{ pid: number; argv: string[]; type: string; word: string }>('message')
    let printed = ''
    process_.stdout?.on('data', (chunk: Buffer) => (printed += chunk.toString()))
    process_.postMessage({ kind: 'say' })
    await once('message')
    const { port1, port2 } = new MessageChannelMain()
    process_.postMessage({ kind: 'port' }, [port2])
    port1.start()
    const overPort = new Promise((done) => port1.once('message', (event) => done(event.data)))
    port1.postMessage({ value: 21, map: new Map([['a', 1]]), bytes: new Uint8Array(3) })
    const ported = (await overPort) as { doubled: number; map: Map<string, number>; bytes: number }
    const closed = new Promise((done) => port1.once('close', () => done(true)))
    const exit = once<number>('exit')
    const { pid } = process_
    process_.kill()
    return { answer, printed, pid, main: process.pid, ported: [ported.doubled, ported.map.get('a'), ported.bytes], code: await exit, portClosed: await closed, pidAfter: process_.pid ?? null }
  }, resolve('test/e2e/fidelity/child.js'))
  expect(facts.answer).toMatchObject({ argv: ['一', '二'], type: 'utility', word: '词', pid: facts.pid })
  expect(facts.pid).not.toBe(facts.main)
  expect(facts).toMatchObject({ printed: '一行输出\n', ported: [42, 1, 3], portClosed: true, pidAfter: null })
  expect(facts.code).not.toBe(0)
})

test('a utility process ends by its own code and by its memory limit, and main lives on', async ({ app }) => {
  await loaded(app)
  const codes = await app.electron.evaluate(async ({ utilityProcess }, child) => {
    const run = (message: unknown): Promise<number> =>
      new Promise((done) => {
        const process_ = utilityProcess.fork(child, [], { execArgv: ['--max-old-space-size=48'], stdio: 'ignore' })
        process_.once('exit', done)
        process_.postMessage(message)
      })
    return [await run({ kind: 'exit', code: 7 }), await run({ kind: 'fill' })]
  }, resolve('test/e2e/fidelity/child.js'))
  expect(codes[0]).toBe(7)
  expect(codes[1]).not.toBe(0)
  expect(await app.page.evaluate(() => window.bridge.add(1, 1))).toBe(2)
})

test('a second start hands its arguments to the first and ends', async ({ app }) => {
  await loaded(app)
  const program = await app.electron.evaluate(() => process.argv[0] ?? '')
  const second = spawn(program, [resolve('test/e2e/fidelity'), `--user-data-dir=${app.userData}`, '花名册.xlsx'], { stdio: 'ignore', env: { ...process.env, HOST_UNATTENDED: '1' } })
  const code = await new Promise((done) => second.once('exit', done))
  expect(code).toBe(0)
  await expect.poll(async () => (await seenBy(app)).secondInstances.length).toBe(1)
  const [greeting] = (await seenBy(app)).secondInstances
  expect(greeting?.argv.at(-1)).toBe('花名册.xlsx')
  expect(greeting?.additionalData.from).toBe(second.pid)
})

test('after a killed first start the next one is first again', async ({ launch }) => {
  const first = await launch()
  await loaded(first)
  await first.kill()
  const next = await launch({ userData: first.userData })
  await loaded(next)
  expect(await next.electron.evaluate(({ app }) => app.hasSingleInstanceLock())).toBe(true)
})

test('when the browser goes, the application ends in order', async ({ app }) => {
  await loaded(app)
  const ended = new Promise<number | null>((done) => app.electron.process().once('exit', (code) => done(code)))
  const devTools = await app.page.context().newCDPSession(app.page)
  await devTools.send('Browser.close').catch(() => undefined)
  expect(await ended).toBe(0)
  expect(app.output()).toContain('put away')
})

test('when the host is killed nothing of it stays', async ({ app }) => {
  await loaded(app)
  await app.electron.evaluate(({ utilityProcess }, child) => {
    utilityProcess.fork(child, [], { stdio: 'ignore' })
  }, resolve('test/e2e/fidelity/child.js'))
  expect((await processesOf(app.userData)).length).toBeGreaterThan(1)
  const children = await childrenOf(app.electron.process().pid ?? 0)
  expect(children.length).toBeGreaterThanOrEqual(2)
  await app.kill()
  await expect.poll(() => processesOf(app.userData)).toEqual([])
  await expect.poll(async () => (await Promise.all(children.map(isThere))).filter(Boolean)).toEqual([])
})

/** Pids whose command line names the folder. */
async function processesOf(folder: string): Promise<string[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const lines = await Promise.all(pids.map(async (pid) => [pid, await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')] as const))
  return lines.filter(([, line]) => line.includes(folder)).map(([pid]) => pid)
}

async function childrenOf(pid: number): Promise<string[]> {
  const tasks = await readdir(`/proc/${pid}/task`)
  const lists = await Promise.all(tasks.map((task) => readFile(`/proc/${pid}/task/${task}/children`, 'utf8')))
  return lists.flatMap((list) => list.split(' ').filter(Boolean))
}

async function isThere(pid: string): Promise<boolean> {
  const state = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return state !== '' && !state.includes(') Z')
}
