import { describe, expect, it } from 'vitest'
import { houseRules } from './house-rules.ts'
import { type SourceFile, withoutComments } from './source-files.ts'

/** A file as the rules see it. */
function file(path: string, text: string): SourceFile {
  return { path, text, code: withoutComments(path, text), isTest: /\.(test|spec)\.tsx?$/.test(path) || path.startsWith('test/') }
}
const window = file('electron/main/window.ts', 'export const open = () => new BrowserWindow({ webPreferences: { sandbox: true } })')
const clean = [window, file('shared/domain/person.ts', '/** Never with ipcMain, any or eval(x). */\nexport const a: string = "x"\n')]

/** What is planted for each rule: a name from the rule, a file, its text. */
const planted: [rule: string, path: string, text: string][] = [
  ['longer than', 'shared/domain/long.ts', 'x\n'.repeat(401)],
  ['composition roots', 'electron/entry/main.ts', 'x\n'.repeat(81)],
  ['called after what they are', 'shared/domain/date-utils.ts', ''],
  ['called after what they are', 'renderer/ui/helpers.ts', ''],
  ['called after what they are', 'electron/db/common/open.ts', ''],
  ['called after what they are', 'electron/main/window-manager.ts', ''],
  ['kebab-case', 'renderer/ui/MyButton.tsx', ''],
  ['raw IPC', 'electron/main/menu.ts', "ipcMain.handle('x', () => 1)"],
  ['raw IPC', 'renderer/api/client.ts', 'const { ipcRenderer } = window'],
  ['window.api', 'renderer/features/roster/list.tsx', 'export const List = () => <p>{window.api.roster()}</p>'],
  ['exactly one file', 'electron/main/second-window.ts', 'new BrowserWindow()'],
  ['weakens', 'electron/main/app.ts', 'new X({ webPreferences: { sandbox: false } })'],
  ['weakens', 'electron/main/app.ts', 'const o = { nodeIntegration: true }'],
  ['weakens', 'electron/main/app.ts', 'const o = { nodeIntegrationInWorker: true }'],
  ['weakens', 'electron/main/app.ts', 'const o = { contextIsolation: false }'],
  ['weakens', 'electron/main/app.ts', 'const o = { webSecurity: false }'],
  ['weakens', 'electron/main/app.ts', 'const o = { webviewTag: true }'],
  ['weakens', 'electron/main/app.ts', 'const o = { allowRunningInsecureContent: true }'],
  ['weakens', 'electron/main/app.ts', "const o = { enableBlinkFeatures: 'X' }"],
  ['weakens', 'electron/main/app.ts', "app.commandLine.appendSwitch('--no-sandbox')"],
  ['weakens', 'electron/main/app.ts', 'process.env.ELECTRON_DISABLE_SECURITY_WARNINGS = "1"'],
  ['weakens', 'electron/bureau/client.ts', 'new Agent({ rejectUnauthorized: false })'],
  ['from text', 'renderer/ui/note.tsx', 'export const Note = () => <p dangerouslySetInnerHTML={{ __html: x }} />'],
  ['from text', 'shared/rules/x.ts', "const f = new Function('return 1')"],
  ['from text', 'shared/rules/x.ts', "const f = eval('1')"],
  ['skipped', 'shared/domain/person.test.ts', `it.${'skip'}('x', () => {})`],
  ['skipped', 'shared/domain/person.test.ts', `describe.${'only'}('x', () => {})`],
  ['skipped', 'test/e2e/x.spec.ts', `test.${'fixme'}('x', () => {})`],
  ['never for time', 'test/e2e/x.spec.ts', `await page.waitFor${'Timeout'}(300)`],
  ['never for time', 'shared/domain/person.test.ts', `await new Promise((resolve) => set${'Timeout'}(resolve, 50))`],
  ['renderer/ tests alone', 'shared/domain/person.test.ts', "vi.mock('./x.ts')"],
  ['given up', 'shared/domain/x.ts', 'export const f = (x: any) => x'],
  ['given up', 'shared/domain/x.ts', 'export const f = y as any\n'],
  ['given up', 'shared/domain/x.ts', 'export const f: Record<string, any> = {}'],
  ['given up', 'shared/domain/x.ts', '// @ts-ignore\nexport const f = 1'],
]

describe('the rules of the house', () => {
  it('are silent about a clean tree', () => {
    for (const rule of houseRules) expect(rule.violations(clean), rule.name).toEqual([])
  })

  it.each(planted)('catch a violation: %s in %s', (name, path, text) => {
    const rules = houseRules.filter((rule) => rule.name.includes(name))
    expect(rules).toHaveLength(1)
    expect(rules[0]?.violations([...clean, file(path, text)])).toHaveLength(1)
  })

  it('each have something planted for them', () => {
    const untested = houseRules.filter((rule) => !planted.some(([name]) => rule.name.includes(name)))
    expect(untested.map((rule) => rule.name)).toEqual([])
  })

  it('do not read comments', () => {
    const text = "const a = 'https://x' // ipcMain\n/* new Function() */ const b = `${a /* eval(1) */}`\n"
    expect(withoutComments('a.ts', text)).not.toMatch(/ipcMain|Function|eval/)
    expect(withoutComments('a.ts', text)).toContain("'https://x'")
    expect(withoutComments('a.ts', text)).toHaveLength(text.length)
  })
})
