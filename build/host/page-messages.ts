import { hostEvent } from './host-event.ts'
import { hostLog } from './host-state.ts'
import { ipcMain, type IpcReceiver } from './ipc-main.ts'
import { pressMenuKey } from './menu.ts'
import { adoptPagePort, deliverFromPage, type MessagePortMain } from './message-ports.ts'
import type { Page, PageMessage } from './page.ts'
import { wire } from './wire.ts'
import type { WebFrameMain } from './web-frame-main.ts'

/** The parts of a WebContents that answering its page takes. */
export interface PageOwner {
  readonly ipc: IpcReceiver
  readonly mainFrame: WebFrameMain
  send(channel: string, ...values: unknown[]): void
  emit(event: string, ...values: unknown[]): boolean
  openWindow(request: { url: string; frameName: string; features: string; disposition: string }): void
  setZoomFactor(factor: number): void
}

/** Connects what a page says to the receivers of the main process, in Electron's words and order. */
export function answerPage(page: Page, owner: PageOwner): void {
  page.on('message', (message, contextId) => {
    if (message.kind === 'invoke') void invoke(page, owner, message, contextId)
    else receivers[message.kind]?.(owner, message, page)
  })
  page.on('question', (question, answer, callFrameId) => {
    if (question.kind === 'filePath') void answerFilePath(page, callFrameId, answer)
    else answerSync(owner, question, answer)
  })
}

const receivers: Record<string, (owner: PageOwner, message: PageMessage, page: Page) => void> = {
  send: (owner, { channel, value }) => emitToReceivers(owner, channel ?? '', eventFrom(owner), wire.decode(value ?? '[]') as unknown[]),
  post: (owner, { channel, value, ports }, page) => {
    const adopted = (ports as string[]).map((id) => adoptPagePort(id, page))
    emitToReceivers(owner, channel ?? '', eventFrom(owner, adopted), [wire.decode(value ?? 'null')])
  },
  port: (_owner, { id, value }, page) => deliverFromPage(String(id), wire.decode(value ?? 'null'), page),
  open: (owner, message) =>
    owner.openWindow({ url: String(message.address), frameName: String(message.frameName), features: String(message.features), disposition: String(message.disposition) }),
  zoom: (owner, { factor }) => owner.setZoomFactor(Number(factor)),
  key: (owner, message) => pressMenuKey(owner, message as never),
  preloadError: (owner, { file, message }) => {
    hostLog(`Unable to load preload script: ${String(file)}\n${String(message)}`)
    owner.emit('preload-error', hostEvent(), file, new Error(String(message)))
  },
}

function eventFrom(owner: PageOwner, ports: MessagePortMain[] = []): object {
  return hostEvent({
    sender: owner,
    senderFrame: owner.mainFrame,
    processId: owner.mainFrame.processId,
    frameId: owner.mainFrame.routingId,
    type: 'frame',
    ports,
    returnValue: undefined as unknown,
    reply: (channel: string, ...values: unknown[]) => owner.send(channel, ...values),
  })
}

function emitToReceivers(owner: PageOwner, channel: string, event: object, values: unknown[]): void {
  owner.emit('ipc-message', event, channel, ...values)
  owner.ipc.emit(channel, event, ...values)
  ipcMain.emit(channel, event, ...values)
}

async function invoke(page: Page, owner: PageOwner, message: PageMessage, contextId: number): Promise<void> {
  const channel = message.channel ?? ''
  const { id } = message
  try {
    const handler = owner.ipc.handlerOf(channel) ?? ipcMain.handlerOf(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    const value = await handler(eventFrom(owner), ...(wire.decode(message.value ?? '[]') as unknown[]))
    page.reply(contextId, { kind: 'reply', id: id ?? 0, fine: true, value: wire.encode(value) })
  } catch (error) {
    console.error(`Error occurred in handler for '${channel}':`, error)
    page.reply(contextId, { kind: 'reply', id: id ?? 0, fine: false, error: `Error invoking remote method '${channel}': ${String(error)}` })
  }
}

/** `sendSync`: the page stands still until a listener sets `event.returnValue`. */
function answerSync(owner: PageOwner, question: PageMessage, answer: (text: string) => void): void {
  let answered = false
  const event = eventFrom(owner)
  Object.defineProperty(event, 'returnValue', {
    set(value: unknown) {
      if (answered) return
      answered = true
      answer(JSON.stringify({ value: wire.encode(value) }))
    },
    get: () => undefined,
  })
  const channel = question.channel ?? ''
  emitToReceivers(owner, channel, event, wire.decode(question.value ?? '[]') as unknown[])
  if (owner.ipc.listenerCount(channel) + ipcMain.listenerCount(channel) === 0) Object.assign(event, { returnValue: undefined })
}

/** `webUtils.getPathForFile`: only the browser knows where a picked or dropped file lies. Made-up files lie nowhere. */
async function answerFilePath(page: Page, callFrameId: string, answer: (text: string) => void): Promise<void> {
  try {
    const file = await page.session.send('Debugger.evaluateOnCallFrame', { callFrameId, expression: '__hostFile' })
    const { path } = await page.session.send('DOM.getFileInfo', { objectId: file.result.objectId ?? '' })
    answer(path)
  } catch {
    answer('')
  }
}
