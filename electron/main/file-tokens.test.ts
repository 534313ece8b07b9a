import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createFileTokens } from './file-tokens.ts'

test('a token stands for one file and is good for one use', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'shenbao-token-')), '增员.xlsx')
  writeFileSync(path, 'PK')
  const tokens = createFileTokens()
  const picked = tokens.offerPath(path)
  expect(picked).toMatchObject({ name: '增员.xlsx', size: 2 })
  expect(JSON.stringify(picked)).not.toContain(tmpdir())
  expect(tokens.redeem(picked.token)).toEqual({ path })
  expect(tokens.redeem(picked.token)).toBeNull()
  expect(tokens.redeem('0b9f8f0e-0000-4000-8000-000000000000')).toBeNull()
})

test('a dropped file keeps no folder in its name', () => {
  const tokens = createFileTokens()
  const picked = tokens.offerBytes('../../名单.xlsx', new Uint8Array([1, 2, 3]))
  expect(picked.name).toBe('名单.xlsx')
  expect(tokens.redeem(picked.token)).toEqual({ name: '名单.xlsx', bytes: new Uint8Array([1, 2, 3]) })
})

test('a file that went away after it was chosen is still offered: who reads it says what became of it', () => {
  const tokens = createFileTokens()
  const path = join(tmpdir(), 'shenbao-not-there', '增员.xlsx')
  const picked = tokens.offerPath(path)
  expect(picked).toMatchObject({ name: '增员.xlsx', size: 0 })
  expect(tokens.redeem(picked.token)).toEqual({ path })
})
