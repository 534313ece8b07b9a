import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lockfileProblems, machineProblems, versionProblems } from './project-rules.ts'

describe('the rules of the project', () => {
  let root: string
  const write = (name: string, value: object): void => writeFileSync(join(root, name), JSON.stringify(value))
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), '工程 '))
  })
  afterEach(() => rmSync(root, { recursive: true }))

  it('want a digest for every package and no host', () => {
    const good = { version: '1.0.0', integrity: 'sha512-abc' }
    write('package-lock.json', { packages: { '': {}, 'node_modules/a': good } })
    expect(lockfileProblems(root)).toEqual([])
    write('package-lock.json', { packages: { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { ...good, resolved: 'https://packages.example/b.tgz' } } })
    expect(lockfileProblems(root)).toEqual(['node_modules/a: no sha512', 'node_modules/b: names the host packages.example'])
  })

  it('want exact versions', () => {
    write('package.json', { dependencies: { a: 'npm:b@1.2.3', c: '1.0.0' }, devDependencies: { d: '4.0.0-rc.1' } })
    expect(versionProblems(root)).toEqual([])
    write('package.json', { dependencies: { a: '^1.2.3' }, devDependencies: { b: 'latest', c: 'npm:d@~1.0.0' } })
    expect(versionProblems(root)).toEqual(['a: ^1.2.3', 'b: latest', 'c: npm:d@~1.0.0'])
  })

  it.each([
    ['a path of one machine', ['const a = "', 'work/main/x"'].join('/')],
    ['a package host', ['fetch("https:', '', 'my-registry', 'x")'].join('/')],
    ['a page outside this project', ['see ..', 'shared', 'design.md'].join('/')],
  ])('see %s', (what, text) => {
    expect(machineProblems([{ path: 'a.ts', text: `ok\n${text}` }])).toEqual([`a.ts:2: ${what}`])
    expect(machineProblems([{ path: 'a.ts', text: 'import x from "../shared/x.ts" // out/work/x' }])).toEqual([])
  })
})
