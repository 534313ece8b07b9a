import { BrowserWindow, dialog } from 'electron'
import { Settings } from '../../shared/ipc/settings.ts'
import type { VaultState } from '../../shared/ipc/vault.ts'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import type { MainHandlers } from '../ipc/register.ts'
import type { SettingsStore } from '../settings/settings-store.ts'
import { describeApp } from './about.ts'
import { printDocument, saveCertificates, saveDocument } from './documents.ts'
import type { FileTokens } from './file-tokens.ts'
import type { Shell } from './shell.ts'
import type { Vault } from './vault.ts'

/** Names people give to what is read; the reading itself goes by content, so every other name may be chosen too. */
const FILE_KINDS = {
  workbook: [
    { name: '表格 (Excel, WPS, CSV, TXT)', extensions: ['xlsx', 'xlsm', 'xls', 'et', 'xml', 'csv', 'tsv', 'txt', 'htm', 'html'] },
    { name: '*', extensions: ['*'] },
  ],
  certificate: [{ name: 'PDF', extensions: ['pdf'] }],
}
const MAX_DROP_BYTES = 40 * 1024 * 1024

export interface HandlerOptions {
  readonly shell: Shell
  readonly vault: Vault
  readonly settings: SettingsStore
  readonly tokens: FileTokens
  readonly bundleFolder: string
  /** True until the first run of `npm start` has led into practice mode. */
  readonly practiceFirst: boolean
}

/** What main answers itself: dialogs, the key, the choice of data folder. */
export function mainHandlers(options: HandlerOptions): MainHandlers {
  const { shell, vault, settings, tokens } = options
  let practiceFirst = options.practiceFirst

  /** Once the key is there the store opens; at a first run in practice mode the clerk is signed in there too. */
  const afterOpening = async (opened: Result<VaultState>): Promise<Result<VaultState>> => {
    if (!opened.ok) return opened
    const started = practiceFirst ? await shell.enterPractice() : await shell.open()
    practiceFirst = false
    if (!started.ok) vault.refuse(started.error.code)
    return started.ok ? ok(vault.state()) : started
  }

  return {
    'vault.state': async () => ok(vault.state()),
    'vault.create': async ({ passphrase }) => afterOpening(await vault.create(passphrase)),
    'vault.unlock': async ({ passphrase }) => afterOpening(await vault.unlock(passphrase)),
    'vault.recover': async ({ recoveryCode, newPassphrase }) => afterOpening(await vault.recover(recoveryCode, newPassphrase)),
    'vault.recoveryNoted': async () => {
      vault.recoveryNoted()
      return ok({})
    },
    'vault.printRecovery': async () => {
      const { recoveryCode } = vault.state()
      if (!recoveryCode) return err(appError('STATE_CONFLICT', { reason: 'recovery-code-noted' }))
      const sheet = await shell.call('document.recoverySheet', { recoveryCode })
      if (!sheet.ok) return sheet
      const saved = await saveDocument(shell, sheet.value.documentId, BrowserWindow.getFocusedWindow())
      return saved.ok ? ok({ saved: saved.value.saved }) : saved
    },
    'session.practice': () => shell.enterPractice(),
    'session.leavePractice': () => shell.leavePractice(),
    'settings.get': async () => ok(Settings.parse(settings.get())),
    'settings.set': async (change) => ok(Settings.parse(settings.set(definedOnly(change)))),
    'app.about': () => describeApp(shell),
    'file.pick': async ({ purpose }) => {
      const parent = BrowserWindow.getFocusedWindow()
      const wanted = { properties: ['openFile' as const], filters: FILE_KINDS[purpose] }
      const answer = await (parent ? dialog.showOpenDialog(parent, wanted) : dialog.showOpenDialog(wanted))
      const path = answer.canceled ? undefined : answer.filePaths[0]
      return ok(path === undefined ? null : tokens.offerPath(path))
    },
    'file.pickAttachments': async () => {
      const parent = BrowserWindow.getFocusedWindow()
      const wanted = { properties: ['openFile' as const, 'multiSelections' as const], filters: [{ name: 'PDF, JPG, PNG', extensions: ['pdf', 'jpg', 'jpeg', 'png'] }] }
      const answer = await (parent ? dialog.showOpenDialog(parent, wanted) : dialog.showOpenDialog(wanted))
      return ok(answer.canceled ? [] : answer.filePaths.map((path) => tokens.offerPath(path)))
    },
    'file.drop': async ({ name, bytes }) =>
      bytes.byteLength > MAX_DROP_BYTES ? err(appError('FILE_TOO_LARGE', { limitMb: MAX_DROP_BYTES / 1024 / 1024 })) : ok(tokens.offerBytes(name, bytes)),
    'certificate.saveEach': ({ numbers }) => saveCertificates(shell, numbers, BrowserWindow.getFocusedWindow()),
    'document.save': ({ documentId }) => saveDocument(shell, documentId, BrowserWindow.getFocusedWindow()),
    'document.print': ({ documentId }) => printDocument(documentId, options.bundleFolder),
  }
}

/** An absent field leaves the setting as it is; `undefined` must not overwrite it. */
const definedOnly = <T extends object>(change: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> }
