import { readFileSync } from 'node:fs'
import type { NativeImage as ElectronImage } from 'electron'

/** A picture as bytes. Electron can do far more with one; here it can be written down and measured. */
export class NativeImage implements Pick<ElectronImage, 'toPNG' | 'toDataURL' | 'isEmpty' | 'getSize'> {
  readonly #bytes: Buffer

  constructor(bytes: Buffer) {
    this.#bytes = bytes
  }

  toPNG(): Buffer {
    return this.#bytes
  }
  toDataURL(): string {
    return `data:image/png;base64,${this.#bytes.toString('base64')}`
  }
  isEmpty(): boolean {
    return this.#bytes.length === 0
  }
  /** From the PNG's own header. */
  getSize(): { width: number; height: number } {
    if (this.#bytes.length < 24) return { width: 0, height: 0 }
    return { width: this.#bytes.readUInt32BE(16), height: this.#bytes.readUInt32BE(20) }
  }
}

const fromFile = (file: string): Buffer => {
  try {
    return readFileSync(file)
  } catch {
    return Buffer.alloc(0)
  }
}

export const nativeImage = {
  createEmpty: () => new NativeImage(Buffer.alloc(0)),
  createFromPath: (file: string) => new NativeImage(fromFile(file)),
  createFromBuffer: (bytes: Buffer) => new NativeImage(bytes),
  createFromDataURL: (address: string) => new NativeImage(Buffer.from(address.slice(address.indexOf(',') + 1), 'base64')),
}
