import { expect, type RunningApp } from '../fixtures/app.ts'

/** What preload.cjs exposes. */
export interface Bridge {
  add(a: number, b: number): number
  fail(): never
  curry(a: number): (b: number) => number
  later<T>(value: T): Promise<T>
  rejectLater(): Promise<never>
  callBack(callback: (value: number) => number): number
  values: { when: Date; list: [number, { deep: number }] }
  echo<T>(value: T): Promise<T>
  sum(bytes: Uint8Array): Promise<number>
  bytes(length: number): Promise<Uint8Array>
  boom(): Promise<never>
  uncloneable(): Promise<never>
  unknownChannel(): Promise<never>
  sendSync(value: unknown): unknown
  ping(value: number, callback: (answer: number) => void): void
  requireFs(): string
  pathOf(file: File): string
  overPort(value: unknown): Promise<unknown>
  hasPort(): boolean
}
declare global {
  interface Window {
    bridge: Bridge
    evalResult: unknown
  }
}
export interface Seen {
  opened: string[]
  secondInstances: { argv: string[]; additionalData: { from: number } }[]
  navigations: string[]
  keys: string[]
  asked: string[]
}

/** What the bare application has noted so far. */
export const seenBy = (app: RunningApp): Promise<Seen> => app.electron.evaluate(() => (globalThis as unknown as { seen: Seen }).seen)
/** Its page is there, and the preload has seen the document. */
export const loaded = (app: RunningApp): Promise<void> => expect(app.page.locator('body')).toHaveAttribute('data-preload', 'saw the document')
