import { readFile } from 'node:fs/promises'
import { createDocumentWriter } from '../../electron/document/document-writer.ts'
import { loadFonts } from '../../electron/document/load-fonts.ts'
import type { DocumentResult } from '../../electron/document/document-result.ts'
import { sampleReport, sampleSigned } from '../fixtures/papers/sample-papers.ts'

/** Prints as JSON how long the papers take: milliseconds, pages, bytes, and the memory that the process reached. */
const fonts = await loadFonts('resources')
const writer = createDocumentWriter(fonts)

async function measured(work: () => Promise<DocumentResult[]>): Promise<Record<string, number>> {
  const start = performance.now()
  const written = await work()
  return {
    milliseconds: Math.round(performance.now() - start),
    pages: written.reduce((sum, result) => sum + result.pages, 0),
    bytes: written.reduce((sum, result) => sum + result.bytes.length, 0),
  }
}

async function certificates(count: number): Promise<DocumentResult[]> {
  const written: DocumentResult[] = []
  for (let index = 0; index < count; index += 1) written.push(await writer.writeCertificate(sampleSigned({ number: `GS-2026-${index}` })))
  return written
}

const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string }
const results = {
  version,
  node: process.version,
  'first paper of the process': await measured(async () => [await writer.writeCertificate(sampleSigned())]),
  'report of 1,000 rows': await measured(async () => [await writer.writeChangeReport(sampleReport(1_000))]),
  'report of 1,000 rows in three copies': await measured(async () => [await writer.writeChangeReport(sampleReport(1_000, { copies: 3 }))]),
  'report of 5,000 rows': await measured(async () => [await writer.writeChangeReport(sampleReport(5_000))]),
  '100 certificates': await measured(() => certificates(100)),
  'resident megabytes': Math.round(process.memoryUsage().rss / 1_048_576),
}
process.stdout.write(`${JSON.stringify(results, null, 2)}\n`)
