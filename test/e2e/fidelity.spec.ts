import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { loaded, seenBy } from './fidelity/bridge.ts'
import { expect, test } from './fixtures/app.ts'

/*
 * What our application takes for granted of Electron, asked of whichever host runs the tests.
 * The bare application in fidelity/ does nothing else.
 */
test.use({ appOptions: { application: 'test/e2e/fidelity' } })

test('values, functions, promises and errors cross the bridge', async ({ bare: app }) => {
  await loaded(app)
  const result = await app.page.evaluate(async () => {
    const { bridge } = window
    const message = async (work: () => unknown): Promise<string> => {
      try {
        await work()
        return 'no error'
      } catch (error) {
        return (error as Error).message
      }
    }
    return {
      sum: bridge.add(1, 2),
      curried: bridge.curry(6)(7),
      later: await bridge.later('稍后'),
      called: bridge.callBack((value) => value * 2),
      date: bridge.values.when instanceof Date && bridge.values.when.getTime(),
      deep: bridge.values.list[1].deep,
      frozen: [Object.isFrozen(bridge), Object.isFrozen(bridge.values.list)],
      thrown: await message(() => bridge.fail()),
      rejected: await message(() => bridge.rejectLater()),
      pong: await new Promise((done) => bridge.ping(1, done)),
    }
  })
  expect(result).toEqual({ sum: 3, curried: 42, later: '稍后', called: 41, date: 7, deep: 2, frozen: [true, true], thrown: '同步错误', rejected: '稍后的错误', pong: 2 })
})

test('whatever can be cloned arrives as what it was', async ({ bare: app }) => {
  await loaded(app)
  const result = await app.page.evaluate(async () => {
    const shared = { name: '共享' }
    const value = { date: new Date(5), map: new Map([[1, new Set(['a'])]]), bytes: new Uint8Array([1, 2]), big: 10n, none: undefined, nan: NaN, minus: -0, list: [null, '𬱖'], first: shared, second: shared }
    const back = await window.bridge.echo(value)
    const reserved = await window.bridge.echo(JSON.parse('{"__proto__":{"bad":1},"$":"date","v":3}') as Record<string, unknown>)
    return [
      back.date instanceof Date && back.date.getTime() === 5,
      back.map instanceof Map && back.map.get(1)?.has('a'),
      back.bytes instanceof Uint8Array && back.bytes[1] === 2,
      back.big === 10n,
      'none' in back && back.none === undefined,
      Number.isNaN(back.nan),
      Object.is(back.minus, -0),
      back.list[1] === '𬱖',
      back.first.name === '共享' && back.second.name === '共享',
      !('bad' in reserved) && reserved.$ === 'date' && reserved.v === 3,
    ]
  })
  expect(result).toEqual(Array(10).fill(true))
})

test('the versions are told, and the stand-in tells that it is one', async ({ bare: app }) => {
  const versions = await app.electron.evaluate(() => ({ ...process.versions }))
  expect(versions.electron).toMatch(/^45\./)
  expect(versions.chrome).toMatch(/^\d+(\.\d+){3}$/)
  expect(versions.node).toMatch(/^24\./)
  expect('electronHost' in versions).toBe(process.env.ELECTRON_OVERRIDE_DIST_PATH !== undefined)
})

test('errors have the words of Electron', async ({ bare: app }) => {
  await loaded(app)
  const words = await app.page.evaluate(async () => {
    const message = (work: Promise<unknown>): Promise<string> => work.then(String, (error: Error) => error.message)
    const { bridge } = window
    return [await message(bridge.boom()), await message(bridge.unknownChannel()), await message(bridge.uncloneable())]
  })
  expect(words[0]).toBe("Error invoking remote method 'boom': RangeError: 太大")
  expect(words[1]).toBe("Error invoking remote method 'nobody': Error: No handler registered for 'nobody'")
  expect(words[2]).toContain('An object could not be cloned.')
})

test('four megabytes cross each way, in no more than their share of the time', async ({ bare: app }) => {
  await loaded(app)
  const crossing = (bytes: number): Promise<{ sum: number; length: number; took: number }> =>
    app.page.evaluate(async (size) => {
      const began = performance.now()
      const sum = await window.bridge.sum(new Uint8Array(size).fill(1))
      const { length } = await window.bridge.bytes(size)
      return { sum, length, took: performance.now() - began }
    }, bytes)
  const small = await crossing(1 << 18)
  const large = await crossing(4 << 20)
  test.info().annotations.push({ type: 'measured', description: `256 KB both ways ${Math.round(small.took)} ms, 4 MB ${Math.round(large.took)} ms` })
  expect([small, large]).toMatchObject([{ sum: 1 << 18, length: 1 << 18 }, { sum: 4 << 20, length: 4 << 20 }])
  // Sixteen times as much: what is quadratic takes 256 times as long, on a busy machine too.
  expect(large.took / small.took).toBeLessThan(100)
})

test('the page is a page: no Node, no preload variables, a secure context, its policy in force', async ({ bare: app }) => {
  await loaded(app)
  const inside = await app.page.evaluate(() => ({
    require: typeof (window as unknown as { require: unknown }).require,
    process: typeof (window as unknown as { process: unknown }).process,
    secret: typeof (window as unknown as { secret: unknown }).secret,
    host: Object.keys(window).filter((key) => key.startsWith('__host')),
    requireFs: window.bridge.requireFs(),
    secure: window.isSecureContext,
    evaluated: window.evalResult,
    frameBridge: typeof (window.frames[0] as unknown as { bridge: unknown }).bridge,
  }))
  expect(inside).toEqual({ require: 'undefined', process: 'undefined', secret: 'undefined', host: [], requireFs: 'module not found: fs', secure: true, evaluated: 'EvalError', frameBridge: 'undefined' })
})

test('no way out: navigation, popups, links to new windows, permissions', async ({ app }) => {
  await loaded(app)
  const { page } = app
  const address = page.url()
  await page.evaluate(() => {
    location.href = 'https://example.com/away'
  })
  await expect.poll(async () => (await seenBy(app)).navigations).toEqual(['https://example.com/away'])
  expect(page.url()).toBe(address)
  expect(await page.evaluate(() => window.open('https://example.com/popup') === null)).toBe(true)
  await page.click('#elsewhere')
  await expect.poll(async () => (await seenBy(app)).opened).toEqual(['https://example.com/popup', 'https://example.com/link'])
  expect(app.electron.windows()).toHaveLength(1)
  await expect.poll(() => page.evaluate(async () => (await navigator.permissions.query({ name: 'geolocation' })).state)).toBe('denied')
})

test('the scheme of the application: relative addresses, streams, posts, missing files', async ({ bare: app }) => {
  await loaded(app)
  const answers = await app.page.evaluate(async () => {
    const streamed = await fetch('stream')
    const posted = await fetch('post', { method: 'POST', body: '内容' })
    return { streamed: await streamed.text(), kind: streamed.headers.get('x-kind'), posted: (await posted.json()) as unknown, missing: (await fetch('nothing')).status }
  })
  expect(answers).toEqual({ streamed: '流式的回答', kind: 'stream', posted: { host: 'fidelity', method: 'POST', body: '内容' }, missing: 404 })
  expect(await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL())).toBe('app://fidelity/index.html')
})

test('a window has the size it was given, and zoom keeps the picture', async ({ app }) => {
  await loaded(app)
  const inner = (): Promise<number[]> => app.page.evaluate(() => [innerWidth, innerHeight])
  await expect.poll(inner).toEqual([1366, 768])
  await app.resize(1920, 1080)
  await expect.poll(inner).toEqual([1920, 1080])
  const picture = await app.page.screenshot()
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1920, 1080])
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1.25))
  await expect.poll(inner).toEqual([1536, 864])
})

test('reload keeps the bridge; a window may refuse to close', async ({ app }) => {
  await loaded(app)
  await app.page.reload()
  await loaded(app)
  expect(await app.page.evaluate(() => window.bridge.add(2, 2))).toBe(4)
  const left = await app.electron.evaluate(({ BrowserWindow }) => {
    const here = globalThis as { keepOpen?: boolean }
    here.keepOpen = true
    BrowserWindow.getAllWindows()[0]?.close()
    here.keepOpen = false
    return BrowserWindow.getAllWindows().length
  })
  expect(left).toBe(1)
})

test('a key of the menu, a synchronous question, the path of a picked file, a notice of the system, a port to the page', async ({ app }) => {
  await loaded(app)
  const { page } = app
  await page.keyboard.press('Control+s')
  await expect.poll(async () => (await seenBy(app)).keys).toEqual(['save'])
  expect(await page.evaluate(() => window.bridge.sendSync('问'))).toEqual({ heard: '问' })
  const file = join(app.userData, '花名册.txt')
  await writeFile(file, 'x')
  await page.setInputFiles('#file', file)
  expect(await page.evaluate(() => window.bridge.pathOf(document.querySelector<HTMLInputElement>('#file')!.files![0]!))).toBe(file)
  expect(await page.evaluate(() => window.bridge.pathOf(new File(['x'], 'made-up.txt')))).toBe('')
  const notice = await app.electron.evaluate(async ({ Notification }) => {
    if (!Notification.isSupported()) return null
    const one = new Notification({ title: '题', body: '文' })
    const heard: string[] = []
    one.on('show', () => heard.push('show'))
    const shown = new Promise((done) => one.once('show', done))
    one.show()
    const atOnce = heard.length
    await shown
    one.close()
    return { title: one.title, body: one.body, atOnce, heard }
  })
  if (notice !== null) expect(notice).toEqual({ title: '题', body: '文', atOnce: 0, heard: ['show'] })
  await expect.poll(() => page.evaluate(() => window.bridge.hasPort())).toBe(true)
  expect(await page.evaluate(() => window.bridge.overPort({ n: 1n }))).toEqual({ answered: { n: 1n } })
})

test('printing into a file; a dialog answered by the test; a picture of the window', async ({ app }) => {
  await loaded(app)
  const target = join(app.userData, '输出', 'page.pdf')
  await mkdir(join(app.userData, '输出'))
  await app.electron.evaluate(({ dialog }, file) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: file })
  }, target)
  const made = await app.electron.evaluate(async ({ BrowserWindow, dialog }) => {
    const window = new BrowserWindow({ show: false, useContentSize: true, webPreferences: { sandbox: true } })
    await window.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent('<h1>证明</h1>')}`)
    const pdf = await window.webContents.printToPDF({ pageSize: 'A4', printBackground: true })
    const picture = await window.webContents.capturePage()
    window.destroy()
    const { filePath } = await dialog.showSaveDialog({})
    return { filePath, pdf: pdf.toString('base64'), size: picture.getSize(), windows: BrowserWindow.getAllWindows().length }
  })
  await writeFile(made.filePath, Buffer.from(made.pdf, 'base64'))
  const pdf = await readFile(target)
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45]/)
  expect(made).toMatchObject({ size: { width: 800, height: 600 }, windows: 1 })
})

test('where a person sits in front, dialogs ask in a window of their own', async ({ launch }) => {
  const app = await launch({ env: { HOST_UNATTENDED: '0' } })
  await loaded(app)
  const file = join(app.userData, '名单.xlsx')
  await writeFile(file, 'x')
  const asked = async (title: string): Promise<Page> => {
    const isIt = async (): Promise<Page | undefined> => {
      for (const page of app.electron.windows()) if ((await page.title().catch(() => '')) === title) return page
      return undefined
    }
    await expect.poll(async () => (await isIt()) !== undefined).toBe(true)
    return (await isIt())!
  }
  const box = app.electron.evaluate(({ dialog }) => dialog.showMessageBox({ title: '作废', message: '<b>作废这一批?</b>', buttons: ['作废', '保留'], cancelId: 1 }))
  const question = await asked('作废')
  await expect(question.getByText('<b>作废这一批?</b>')).toBeVisible()
  await question.getByRole('button', { name: '作废' }).click()
  expect(await box).toMatchObject({ response: 0 })
  const escaped = app.electron.evaluate(({ dialog }) => dialog.showMessageBox({ title: '再问', message: '?', buttons: ['是', '否'], cancelId: 1 }))
  // The window goes while the key is still down.
  const pressAway = (page: Page, key: string): Promise<void> => page.keyboard.press(key).catch(() => undefined)
  await pressAway(await asked('再问'), 'Escape')
  expect(await escaped).toMatchObject({ response: 1 })
  const open = app.electron.evaluate(({ dialog }) => dialog.showOpenDialog({ title: '浏览', filters: [{ name: 'Excel', extensions: ['xlsx'] }] }))
  const picker = await asked('浏览')
  await picker.getByLabel('文件').setInputFiles(file)
  await picker.getByRole('button', { name: '确定' }).click()
  expect(await open).toEqual({ canceled: false, filePaths: [file] })
  const target = join(app.userData, '报表.pdf')
  const save = app.electron.evaluate(({ dialog }, path) => dialog.showSaveDialog({ defaultPath: path }), target)
  const saver = await asked('另存为')
  await expect(saver.getByLabel('路径')).toHaveValue(target)
  await pressAway(saver, 'Enter')
  expect(await save).toEqual({ canceled: false, filePath: target })
  const closed = app.electron.evaluate(({ dialog }) => dialog.showSaveDialog({ title: '关掉', defaultPath: 'x' }))
  await (await asked('关掉')).close()
  expect(await closed).toMatchObject({ canceled: true })
  expect(app.electron.windows()).toHaveLength(1)
})

test('without a key store encryption is not available; with one it is, and another machine cannot read it', async ({ launch }) => {
  const none = await launch({ keychain: false })
  const plain = await none.electron.evaluate(({ safeStorage }) => [safeStorage.isEncryptionAvailable(), safeStorage.getSelectedStorageBackend()])
  expect(plain).toEqual([false, 'basic_text'])
  const refusal = await none.electron.evaluate(({ safeStorage }) => {
    try {
      return safeStorage.encryptString('x').toString('hex')
    } catch (error) {
      return (error as Error).message
    }
  })
  expect(refusal).toContain('Encryption is not available')
  await none.close()
  const first = await launch({ keychain: '甲' })
  const sealed = await first.electron.evaluate(({ safeStorage }) => {
    const bytes = safeStorage.encryptString('密钥')
    return { hex: bytes.toString('hex'), plain: bytes.includes('密钥'), back: safeStorage.decryptString(bytes), backend: safeStorage.getSelectedStorageBackend() }
  })
  expect(sealed).toMatchObject({ plain: false, back: '密钥', backend: 'gnome_libsecret' })
  await first.close()
  const second = await launch({ keychain: '乙' })
  const other = await second.electron.evaluate(({ safeStorage }, hex) => {
    try {
      return safeStorage.decryptString(Buffer.from(hex, 'hex'))
    } catch (error) {
      return (error as Error).message
    }
  }, sealed.hex)
  expect(other).toContain('Error while decrypting')
})
