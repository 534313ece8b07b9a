import { dialog } from 'electron'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ok } from '../../shared/result/result.ts'
import type { dialog as FakeDialog } from '../../test/fakes/electron.ts'
import { printDocument, saveCertificates, saveDocument } from './documents.ts'
import type { Shell } from './shell.ts'

const bytes = new TextEncoder().encode('%PDF-1.7 the pages')
const shell = { call: async () => ok({ fileName: '增员申报表 2026-11.pdf', bytes }) } as unknown as Shell
const answer = (filePath: string | null): void => {
  ;(dialog as unknown as typeof FakeDialog).answer = { canceled: filePath === null, filePath: filePath ?? '', filePaths: [] }
}
const folder = (): string => mkdtempSync(join(tmpdir(), 'shenbao-save-'))

test('a document is written whole where the dialog says', async () => {
  const at = folder()
  answer(join(at, '报表.pdf'))
  expect(await saveDocument(shell, 'd', null)).toEqual(ok({ saved: true, fileName: '报表.pdf' }))
  expect(readFileSync(join(at, '报表.pdf'))).toEqual(Buffer.from(bytes))
  expect(readdirSync(at)).toEqual(['报表.pdf'])
})

test('a cancelled dialog writes nothing', async () => {
  answer(null)
  expect(await saveDocument(shell, 'd', null)).toEqual(ok({ saved: false, fileName: null }))
})

test('a target that cannot be written is said, and leaves no half of a file', async () => {
  const at = folder()
  mkdirSync(join(at, '报表.pdf'))
  answer(join(at, '报表.pdf'))
  const result = await saveDocument(shell, 'd', null)
  expect(result).toMatchObject({ ok: false, error: { params: { fileName: '报表.pdf' } } })
  expect(readdirSync(at)).toEqual(['报表.pdf'])
})

test('of several certificates each goes into the one folder that was chosen, under its number', async () => {
  const at = folder()
  const kept = { call: async (channel: string, { number, documentId }: { number: string; documentId: string }) => ok(channel === 'certificate.reprint' ? { documentId: number, number } : { fileName: `工伤保险单位证明-${documentId}.pdf`, bytes }) } as unknown as Shell
  ;(dialog as unknown as typeof FakeDialog).answer = { canceled: false, filePath: '', filePaths: [at] }
  expect(await saveCertificates(kept, ['A1', 'A2'], null)).toEqual(ok({ saved: 2 }))
  expect(readdirSync(at).sort()).toEqual(['工伤保险单位证明-A1.pdf', '工伤保险单位证明-A2.pdf'])
  answer(null)
  expect(await saveCertificates(kept, ['A1'], null)).toEqual(ok({ saved: null }))
})

test('the print dialog opens on a page that has drawn itself', async () => {
  expect(await printDocument('0190-doc', '/bundle/main')).toEqual(ok({ printed: true }))
})
