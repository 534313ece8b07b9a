import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { RULES } from './registry.ts'

test('one rule, one id, one file, one test', () => {
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length)
  // The rules of 工伤快报 are a registry of their own, with a test of its own.
  const files = readdirSync(import.meta.dirname, { recursive: true }).map(String).filter((name) => !name.startsWith('accident/'))
  for (const { id } of RULES) {
    const name = `${id.toLowerCase().replaceAll('_', '-')}.ts`
    const file = files.find((one) => one.endsWith(`/${name}`))
    expect(file, id).toBeDefined()
    const source = join(import.meta.dirname, file ?? '')
    expect(readFileSync(source, 'utf8')).toContain(`id: '${id}'`)
    expect(existsSync(source.replace(/\.ts$/, '.test.ts')), id).toBe(true)
  }
})
