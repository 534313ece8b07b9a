import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importProblems } from './import-fences.ts'

const project = path.resolve(import.meta.dirname, '../..')
const { forbidden } = createRequire(import.meta.url)(path.join(project, '.dependency-cruiser.cjs')) as { forbidden: { name: string }[] }

/** For each rule: a file, and what it may not import. */
const planted: [rule: string, from: string, imported: string][] = [
  ['resolvable', 'shared/domain/a01.ts', './nowhere.ts'],
  ['shared-looks-at-nobody', 'shared/ipc/a02.ts', '../../electron/platform/target.ts'],
  ['shared-is-pure', 'shared/domain/a03.ts', 'node:fs'],
  ['shared-result-is-the-ground', 'shared/result/a04.ts', '../domain/target.ts'],
  ['shared-domain-looks-down', 'shared/domain/a05.ts', '../ipc/target.ts'],
  ['shared-rules-look-down', 'shared/rules/a06.ts', '../ipc/target.ts'],
  ['shared-bureau-looks-down', 'shared/bureau/a07.ts', '../rules/target.ts'],
  ['renderer-is-a-page', 'renderer/app/a08.ts', '../../electron/platform/target.ts'],
  ['renderer-has-no-node', 'renderer/app/a09.ts', 'node:path'],
  ['features-stand-alone', 'renderer/features/one/a10.ts', '../two/target.ts'],
  ['ui-is-props-and-events', 'renderer/ui/a11.ts', '../api/target.ts'],
  ['api-knows-no-window', 'renderer/api/a12.ts', '../features/two/target.ts'],
  ['electron-draws-nothing', 'electron/main/a13.ts', '../../renderer/ui/target.ts'],
  ['entries-are-roots', 'electron/main/a14.ts', '../entry/target.ts'],
  ['preload-is-thin', 'electron/entry/preload.ts', '../platform/target.ts'],
  ['main-is-a-gate', 'electron/main/a15.ts', '../db/target.ts'],
  ['main-knows-the-contract', 'electron/main/a16.ts', '../../shared/rules/target.ts'],
  ['engine-is-a-node-library', 'electron/engine/a17.ts', '../ipc/target.ts'],
  ['libraries-stand-alone', 'electron/workbook/a18.ts', '../document/target.ts'],
  ['outbox-is-below-the-engine', 'electron/outbox/a19.ts', '../engine/target.ts'],
  ['db-knows-the-domain', 'electron/db/a20.ts', '../../shared/ipc/target.ts'],
  ['document-knows-the-domain', 'electron/document/a21.ts', '../../shared/rules/target.ts'],
  ['workbook-knows-the-domain', 'electron/workbook/a22.ts', '../../shared/rules/target.ts'],
  ['bureau-knows-its-contract', 'electron/bureau/a23.ts', '../../shared/rules/target.ts'],
  ['platform-is-the-ground', 'electron/platform/a24.ts', '../db/target.ts'],
  ['settings-stand-alone', 'electron/settings/a25.ts', '../main/target.ts'],
  ['ipc-is-a-line', 'electron/ipc/a26.ts', '../main/target.ts'],
  ['practice-is-another-world', 'electron/practice/a27.ts', '../platform/target.ts'],
  ['practice-is-started-by-entries', 'electron/engine/a28.ts', '../practice/target.ts'],
  ['only-importer-of-better-sqlite3', 'electron/engine/a29.ts', 'better-sqlite3'],
  ['type-of-better-sqlite3', 'electron/document/a38.ts', 'better-sqlite3'],
  ['only-importer-of-axios', 'electron/engine/a30.ts', 'axios'],
  ['only-importer-of-exceljs', 'electron/engine/a31.ts', 'exceljs'],
  ['only-importer-of-exceljs', 'electron/main/a39.ts', '@e965/xlsx'],
  ['only-importer-of-cantoopdf-lib', 'electron/engine/a32.ts', '@cantoo/pdf-lib'],
  ['only-importer-of-cantoopdf-lib', 'electron/engine/a33.ts', 'fontkit'],
  ['only-importer-of-cantoopdf-lib', 'electron/engine/a34.ts', 'qrcode-generator'],
  ['only-importer-of-electron-store', 'electron/main/a35.ts', 'electron-store'],
  ['only-importer-of-fastify', 'electron/engine/a36.ts', 'fastify'],
  ['only-importer-of-electron', 'electron/engine/a37.ts', 'electron'],
]
const folders = [...new Set(planted.flatMap(([, from, imported]) => [path.posix.dirname(from), path.posix.dirname(path.posix.join(path.posix.dirname(from), imported))]))]
const inside = folders.filter((folder) => /^(shared|electron|renderer)\//.test(folder))

describe('the fences between folders', () => {
  let root: string
  let problems: string[]

  beforeAll(async () => {
    root = mkdtempSync(path.join(tmpdir(), '栅栏 '))
    cpSync(path.join(project, '.dependency-cruiser.cjs'), path.join(root, '.dependency-cruiser.cjs'))
    for (const name of ['tsconfig.base.json', 'package.json']) cpSync(path.join(project, name), path.join(root, name))
    symlinkSync(path.join(project, 'node_modules'), path.join(root, 'node_modules'), 'junction')
    for (const folder of inside) {
      mkdirSync(path.join(root, folder), { recursive: true })
      writeFileSync(path.join(root, folder, 'target.ts'), 'export const target = 1\n')
    }
    for (const [, from, imported] of planted) writeFileSync(path.join(root, from), `import '${imported}'\n`)
    writeFileSync(path.join(root, 'shared/domain/circle-one.ts'), "export { two } from './circle-two.ts'\nexport const one = 1\n")
    writeFileSync(path.join(root, 'shared/domain/circle-two.ts'), "export { one } from './circle-one.ts'\nexport const two = 2\n")
    writeFileSync(path.join(root, 'electron/engine/allowed.ts'), "import type { Database } from 'better-sqlite3'\nexport type Handle = Database\n")
    writeFileSync(path.join(root, 'shared/domain/allowed.ts'), "export { target } from '../result/target.ts'\n")
    problems = await importProblems(root, 1)
  })
  afterAll(() => rmSync(root, { recursive: true }))

  it.each(planted)('%s: %s may not import %s', (rule, from) => {
    expect(problems.filter((problem) => problem.startsWith(`${rule}: ${from} -> `))).toHaveLength(1)
  })

  it('see a circle', () => {
    expect(problems.filter((problem) => problem.startsWith('no-circular: '))).not.toEqual([])
  })

  it('let through what is allowed', () => {
    expect(problems.filter((problem) => /allowed|target\.ts ->/.test(problem))).toEqual([])
  })

  it('notice when hardly anything was read', async () => {
    expect((await importProblems(root, 100_000))[0]).toMatch(/^only \d+ modules were read/)
  })

  it('each have something planted for them', () => {
    const tested = new Set([...planted.map(([rule]) => rule), 'no-circular'])
    expect(forbidden.map((rule) => rule.name).filter((name) => !tested.has(name))).toEqual([])
  })
})
