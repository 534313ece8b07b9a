import { createDocumentWriter } from '../../electron/document/document-writer.ts'
import type { DocumentResult } from '../../electron/document/document-result.ts'
import { loadFonts } from '../../electron/document/load-fonts.ts'
import { sampleAccidentReport, sampleRecognition } from '../fixtures/papers/sample-accident.ts'
import { sampleReport, sampleSigned, sampleUnitCertificate } from '../fixtures/papers/sample-papers.ts'
import { figure, median, tellFigures } from './figure.ts'

/** How long the papers take to write, from their data to their bytes. */
const writer = createDocumentWriter(await loadFonts('resources'))
const details: Record<string, { pages: number; bytes: number }> = {}

async function measured(what: string, runs: number, work: () => Promise<DocumentResult[]>): Promise<[string, number, string]> {
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    const written = await work()
    times.push(Math.round(performance.now() - start))
    details[what] = { pages: written.reduce((sum, { pages }) => sum + pages, 0), bytes: written.reduce((sum, { bytes }) => sum + bytes.length, 0) }
  }
  return [what, median(times), `${details[what]?.pages} pages, runs ${times.join(', ')}`]
}

async function certificates(count: number): Promise<DocumentResult[]> {
  const written: DocumentResult[] = []
  for (let index = 0; index < count; index += 1) written.push(await writer.writeCertificate(sampleSigned({ number: `GS-2026-${index}` })))
  return written
}

const results = [
  await measured('first paper of the process', 1, async () => [await writer.writeCertificate(sampleSigned())]),
  await measured('report of 1,000 people', 3, async () => [await writer.writeChangeReport(sampleReport(1_000))]),
  await measured('report of 1,000 people in three copies', 3, async () => [await writer.writeChangeReport(sampleReport(1_000, { copies: 3 }))]),
  await measured('report of 5,000 people', 1, async () => [await writer.writeChangeReport(sampleReport(5_000))]),
  await measured('100 certificates', 3, () => certificates(100)),
  await measured('100 certificates in one file', 3, async () => [await writer.writeCertificates(Array.from({ length: 100 }, (_, index) => sampleSigned({ number: `GS-2026-${index}` })))]),
  await measured('injury report of 100 people', 3, async () => [await writer.writeAccidentReport(sampleAccidentReport(100))]),
  await measured('applications for recognition of 100 people', 3, async () => [await writer.writeRecognition(sampleRecognition(100))]),
  await measured('unit certificate with a list of 1,000', 3, async () => [await writer.writeUnitCertificate(sampleUnitCertificate(1_000))]),
]
tellFigures(results.map(([what, milliseconds, note]) => figure(what, milliseconds, 'ms', null, note)), details)
