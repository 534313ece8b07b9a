import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Dialog, MessageBoxOptions, OpenDialogOptions, SaveDialogOptions } from 'electron'
import { BrowserWindow } from './browser-window.ts'
import { askInWindow } from './dialog-window.ts'
import { hostLog, hostState } from './host-state.ts'

/*
 * Electron's dialogs belong to the system; Chromium cannot be told to show them for somebody else. Where a person sits
 * in front, a small window of our own asks. Where nobody does, the answer is "cancelled" and a line says so; a test
 * puts its own function in the place of these (`dialog.showOpenDialog = async () => …`), as it would in Electron.
 */

/** Electron allows (window, options) and (options). */
function optionsOf<T>(parameters: unknown[]): T {
  return (parameters[0] instanceof BrowserWindow || parameters.length > 1 ? parameters[1] : parameters[0]) as T
}

function nobodyAnswers(name: string): boolean {
  if (hostState.unattended) hostLog(`${name}: nobody is there to answer; answered as cancelled`)
  return hostState.unattended
}

async function showOpenDialog(...parameters: unknown[]): Promise<{ canceled: boolean; filePaths: string[] }> {
  const options = optionsOf<OpenDialogOptions>(parameters)
  if (nobodyAnswers('showOpenDialog')) return { canceled: true, filePaths: [] }
  const folder = options.properties?.includes('openDirectory') ?? false
  const answer = await askInWindow({
    title: options.title ?? (folder ? '选择文件夹' : '选择文件'),
    message: options.message ?? '',
    picker: folder ? null : { many: options.properties?.includes('multiSelections') ?? false, extensions: (options.filters ?? []).flatMap((filter) => filter.extensions) },
    path: options.defaultPath ?? '',
    buttons: ['确定', '取消'],
    cancelButton: 1,
  })
  const filePaths = answer.paths.filter(Boolean)
  return answer.button === 0 && filePaths.length > 0 ? { canceled: false, filePaths } : { canceled: true, filePaths: [] }
}

async function showSaveDialog(...parameters: unknown[]): Promise<{ canceled: boolean; filePath: string }> {
  const options = optionsOf<SaveDialogOptions>(parameters)
  if (nobodyAnswers('showSaveDialog')) return { canceled: true, filePath: '' }
  const { app } = await import('./app.ts')
  let suggested = path.resolve(app.getPath('documents'), options.defaultPath ?? '')
  for (;;) {
    const answer = await askInWindow({ title: options.title ?? '另存为', message: options.message ?? '', picker: null, path: suggested, buttons: ['保存', '取消'], cancelButton: 1 })
    const typed = answer.paths[0] ?? ''
    if (answer.button !== 0 || !typed) return { canceled: true, filePath: '' }
    suggested = withExtension(path.resolve(typed), options.filters?.[0]?.extensions[0])
    if (!existsSync(suggested) || (await mayReplace(suggested))) return { canceled: false, filePath: suggested }
  }
}

function withExtension(file: string, extension: string | undefined): string {
  return extension && extension !== '*' && path.extname(file) === '' ? `${file}.${extension}` : file
}

/** The system's own dialogs ask this too. */
async function mayReplace(file: string): Promise<boolean> {
  const answer = await askInWindow({ title: '已有同名文件', message: `${file}\n\n要替换它吗?`, picker: null, path: null, buttons: ['替换', '另选'], cancelButton: 1 })
  return answer.button === 0
}

async function showMessageBox(...parameters: unknown[]): Promise<{ response: number; checkboxChecked: boolean }> {
  const options = optionsOf<MessageBoxOptions>(parameters)
  const cancelled = { response: options.cancelId ?? 0, checkboxChecked: options.checkboxChecked ?? false }
  if (nobodyAnswers('showMessageBox')) return cancelled
  const buttons = options.buttons?.length ? options.buttons : ['确定']
  const message = [options.message, options.detail].filter(Boolean).join('\n\n')
  const answer = await askInWindow({ title: options.title ?? '', message, picker: null, path: null, buttons, cancelButton: options.cancelId ?? buttons.length - 1 })
  return { ...cancelled, response: answer.button }
}

/** Printed, not shown: it is what Electron does as well where no window can be shown yet. */
function showErrorBox(title: string, content: string): void {
  process.stderr.write(`${title}\n${content}\n`)
}

const noSynchronous = (name: string) => (): never => {
  throw new Error(`electron-host: ${name} is not supported; use the one that answers with a promise`)
}

/** Not frozen: tests replace its functions. */
export const dialog = {
  showOpenDialog,
  showSaveDialog,
  showMessageBox,
  showErrorBox,
  showOpenDialogSync: noSynchronous('showOpenDialogSync'),
  showSaveDialogSync: noSynchronous('showSaveDialogSync'),
  showMessageBoxSync: noSynchronous('showMessageBoxSync'),
} satisfies Pick<Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showErrorBox' | 'showOpenDialogSync' | 'showSaveDialogSync' | 'showMessageBoxSync'>
