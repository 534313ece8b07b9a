import { dialog, type BrowserWindow } from 'electron'
import { basename, extname, join } from 'node:path'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import { writeFileAtomically } from '../platform/atomic-file.ts'
import type { Shell } from './shell.ts'
import { openWindow } from './window.ts'

const KINDS: Readonly<Record<string, string>> = { '.pdf': 'PDF', '.xlsx': 'Excel' }
const PRINT_READY_LIMIT_MS = 30_000
const PRINT_READY_STEP_MS = 100

/** Asks where to put a document and writes it whole or not at all. FILE_LOCKED where another program holds the target open. */
export async function saveDocument(shell: Shell, documentId: string, parent: BrowserWindow | null): Promise<Result<{ saved: boolean; fileName: string | null }>> {
  const document = await shell.call('document.bytes', { documentId })
  if (!document.ok) return document
  const { fileName, bytes } = document.value
  const extension = extname(fileName)
  const wanted = { defaultPath: fileName, filters: [{ name: KINDS[extension] ?? extension, extensions: [extension.slice(1)] }] }
  const answer = await (parent ? dialog.showSaveDialog(parent, wanted) : dialog.showSaveDialog(wanted))
  if (answer.canceled || !answer.filePath) return ok({ saved: false, fileName: null })
  try {
    writeFileAtomically(answer.filePath, bytes, 0o644)
  } catch (problem) {
    return err(writeFailure(problem, basename(answer.filePath)))
  }
  return ok({ saved: true, fileName: basename(answer.filePath) })
}

/** Asks for a folder once and writes each of these kept certificates there, whole, under the name that the engine gives it; null where none was chosen. What is there under the same number is the same paper. */
export async function saveCertificates(shell: Shell, numbers: readonly string[], parent: BrowserWindow | null): Promise<Result<{ saved: number | null }>> {
  const wanted = { properties: ['openDirectory' as const, 'createDirectory' as const] }
  const answer = await (parent ? dialog.showOpenDialog(parent, wanted) : dialog.showOpenDialog(wanted))
  const folder = answer.canceled ? undefined : answer.filePaths[0]
  if (folder === undefined) return ok({ saved: null })
  for (const number of numbers) {
    const paper = await shell.call('certificate.reprint', { number })
    if (!paper.ok) return paper
    const document = await shell.call('document.bytes', { documentId: paper.value.documentId })
    if (!document.ok) return document
    const { fileName, bytes } = document.value
    try {
      writeFileAtomically(join(folder, basename(fileName)), bytes, 0o644)
    } catch (problem) {
      return err(writeFailure(problem, fileName))
    }
  }
  return ok({ saved: numbers.length })
}

function writeFailure(problem: unknown, fileName: string): ReturnType<typeof appError> {
  const code = (problem as NodeJS.ErrnoException).code
  if (code === 'EBUSY' || code === 'EPERM' || code === 'EACCES') return appError('FILE_LOCKED', { fileName }, true)
  if (code === 'ENOSPC') return appError('DISK_FULL', {}, true)
  return appError('FILE_WRITE_FAILED', { fileName, reason: code ?? null }, true)
}

/** Draws the pages in a window of their own and opens the system's print dialog on them. */
export async function printDocument(documentId: string, bundleFolder: string): Promise<Result<{ printed: boolean }>> {
  const window = openWindow({ route: `/print/${documentId}`, width: 1024, height: 768, show: false, title: '打印' }, bundleFolder)
  try {
    if (!(await pagesDrawn(window))) return err(appError('INTERNAL', { reason: 'print-not-ready' }, true))
    const printed = await new Promise<boolean>((resolve) => window.webContents.print({ silent: false, printBackground: true }, (success) => resolve(success)))
    return ok({ printed })
  } finally {
    window.destroy()
  }
}

/** The print page says when all its pages are drawn (`data-print-ready` on the root). */
async function pagesDrawn(window: BrowserWindow): Promise<boolean> {
  await new Promise<void>((resolve) => window.webContents.once('did-finish-load', () => resolve()))
  for (let waited = 0; waited < PRINT_READY_LIMIT_MS; waited += PRINT_READY_STEP_MS) {
    if (await window.webContents.executeJavaScript(`document.documentElement.dataset.printReady === 'true'`)) return true
    await new Promise((resolve) => setTimeout(resolve, PRINT_READY_STEP_MS))
  }
  return false
}
