import { placesOf, type SourceFile } from './source-files.ts'

/** A sentence of the house that is about the text of files rather than their imports. Answers the violations. */
export interface HouseRule {
  name: string
  violations(files: readonly SourceFile[]): string[]
}

const inFolder = (folder: string) => (file: SourceFile): boolean => file.path.startsWith(folder)
const notTest = (file: SourceFile): boolean => !file.isTest
const each = (files: readonly SourceFile[], select: (file: SourceFile) => boolean, find: (file: SourceFile) => string[]): string[] => files.filter(select).flatMap(find)

/** Tables of data, which may be as long as what they list. */
const tables = [/^shared\/i18n\//, /^shared\/domain\/codes\//, /\.data\.ts$/, /^electron\/practice\/.*-(names|words|table)\.ts$/]
const longest = 400
const longestEntry = 80
const lineCount = (file: SourceFile): number => file.text.split('\n').length - (file.text.endsWith('\n') ? 1 : 0)

// Written so that this file does not contain what it forbids.
const skipped = new RegExp(String.raw`\b(test|it|describe|suite)\.(skip|todo|only|fixme|skipIf|runIf)\b|\bx(it|describe|test)\(`)
const sleeps = new RegExp(String.raw`waitFor` + String.raw`Timeout\(|setTimeout\(\s*(resolve|r|done|ok|res|f)\s*,|\bsleep\(|timers/promises`)

export const houseRules: HouseRule[] = [
  {
    name: `no file is longer than ${longest} lines, tables of data aside`,
    violations: (files) =>
      each(files, (file) => !tables.some((table) => table.test(file.path)), (file) => (lineCount(file) > longest ? [`${file.path}: ${lineCount(file)} lines`] : [])),
  },
  {
    name: `composition roots stay under ${longestEntry} lines`,
    violations: (files) => each(files, inFolder('electron/entry/'), (file) => (lineCount(file) > longestEntry ? [`${file.path}: ${lineCount(file)} lines`] : [])),
  },
  {
    name: 'files are called after what they are',
    violations: (files) => each(files, (file) => /(^|[/-])(utils?|helpers?|common|managers?|misc)([.-/]|$)/.test(file.path), (file) => [file.path]),
  },
  {
    name: 'file names are kebab-case',
    violations: (files) => each(files, (file) => !/^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(file.path.split('/').at(-1) ?? ''), (file) => [file.path]),
  },
  {
    name: 'raw IPC is used in electron/ipc alone',
    violations: (files) =>
      each(files, (file) => /^(electron|renderer|shared)\//.test(file.path) && notTest(file) && !file.path.startsWith('electron/ipc/'), (file) =>
        placesOf(file, /\b(ipcMain|ipcRenderer)\b/, 'raw IPC outside electron/ipc'),
      ),
  },
  {
    name: 'window.api is touched in renderer/api alone',
    violations: (files) =>
      each(files, (file) => file.path.startsWith('renderer/') && notTest(file) && !file.path.startsWith('renderer/api/'), (file) => placesOf(file, /\b(window|globalThis)\.api\b/, 'window.api outside renderer/api')),
  },
  {
    name: 'windows are made in exactly one file',
    violations(files) {
      const makers = files.filter((file) => file.path.startsWith('electron/') && notTest(file) && /new\s+BrowserWindow\b/.test(file.code))
      return makers.length === 1 ? [] : [`${makers.length} files make windows: ${makers.map((file) => file.path).join(', ')}`]
    },
  },
  {
    name: 'nothing weakens the browser',
    violations: (files) =>
      each(files, (file) => /^(electron|renderer)\//.test(file.path) && notTest(file), (file) =>
        placesOf(
          file,
          /webviewTag\s*:\s*true|<webview|enableBlinkFeatures|commandLineSwitches|--no-sandbox|ELECTRON_DISABLE_SECURITY_WARNINGS|nodeIntegration\w*\s*:\s*true|contextIsolation\s*:\s*false|sandbox\s*:\s*false|webSecurity\s*:\s*false|allowRunningInsecureContent\s*:\s*true|rejectUnauthorized\s*:\s*false|NODE_TLS_REJECT_UNAUTHORIZED/,
          'weakens what protects the page or the line',
        ),
      ),
  },
  {
    name: 'no markup and no code is made from text',
    violations: (files) =>
      each(files, (file) => /^(electron|renderer|shared)\//.test(file.path) && notTest(file), (file) =>
        placesOf(file, /dangerouslySetInnerHTML|\.innerHTML\s*=|new\s+Function\s*\(|(?<![\w.])eval\s*\(/, 'makes markup or code from text'),
      ),
  },
  {
    name: 'no test is skipped, and none is run alone',
    violations: (files) => each(files, (file) => file.isTest, (file) => placesOf(file, skipped, 'a test that does not run')),
  },
  {
    name: 'tests wait for events, never for time',
    violations: (files) => each(files, (file) => file.isTest, (file) => placesOf(file, sleeps, 'a sleep')),
  },
  {
    name: 'modules are replaced in renderer/ tests alone',
    violations: (files) => each(files, (file) => file.isTest && !file.path.startsWith('renderer/'), (file) => placesOf(file, /\bvi\.(mock|doMock)\(/, 'vi.mock outside renderer')),
  },
  {
    name: 'no type is given up',
    violations: (files) =>
      each(files, (file) => /\.tsx?$/.test(file.path), (file) => [
        ...placesOf(file, /(:|\bas|<|,)\s*any\b(?!\w)(?=\s*([;,)>=\]|&]|\[\]|$))/m, 'any'),
        ...file.text.split('\n').flatMap((line, index) => (/@ts-(ignore|nocheck|expect-error)/.test(line) && !file.path.startsWith('build/gate/') ? [`${file.path}:${index + 1}: a silenced compiler`] : [])),
      ]),
  },
]
