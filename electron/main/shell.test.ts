import { expect, test } from 'vitest'
import { createFileTokens } from './file-tokens.ts'
import { withFile } from './shell.ts'

test('a token becomes its file, once; the rest of the call stays', () => {
  const tokens = createFileTokens()
  const { token } = tokens.offerBytes('增员.xlsx', new Uint8Array([1]))
  const call = { jobId: 'j', kind: 'add', source: { token } }
  expect(withFile(call, tokens)).toEqual({ jobId: 'j', kind: 'add', source: { name: '增员.xlsx', bytes: new Uint8Array([1]) } })
  expect(withFile(call, tokens)).toBeNull()
})

test('a window cannot name a path of its own choice', () => {
  expect(withFile({ source: { path: '/etc/passwd' } }, createFileTokens())).toBeNull()
  expect(withFile({ source: { name: 'x', bytes: new Uint8Array() } }, createFileTokens())).toBeNull()
})

test('a call without a file passes as it is', () => {
  expect(withFile({ text: '王' }, createFileTokens())).toEqual({ text: '王' })
})
