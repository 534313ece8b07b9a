import { randomUUID } from 'node:crypto'
import { statSync } from 'node:fs'
import { basename } from 'node:path'
import type { PickedFile } from '../../shared/ipc/file.ts'

/** What a token stands for: a path from our own dialog, or the bytes of a drop. */
export type OpenedFile = { readonly path: string } | { readonly name: string; readonly bytes: Uint8Array }

/** Windows never see a path. A file that a person chose becomes a token, good for one use. */
export interface FileTokens {
  offerPath(path: string): PickedFile
  offerBytes(name: string, bytes: Uint8Array): PickedFile
  /** The file, and the token is spent; null where it was spent before or never given out. */
  redeem(token: string): OpenedFile | null
}

export function createFileTokens(): FileTokens {
  const offered = new Map<string, OpenedFile>()
  const offer = (file: OpenedFile, name: string, size: number): PickedFile => {
    const token = randomUUID()
    offered.set(token, file)
    return { token, name, size }
  }
  return {
    offerPath: (path) => offer({ path }, basename(path), sizeOf(path)),
    offerBytes: (name, bytes) => offer({ name: basename(name), bytes }, basename(name), bytes.byteLength),
    redeem: (token) => {
      const file = offered.get(token) ?? null
      offered.delete(token)
      return file
    },
  }
}

/** 0 where the file is gone since it was chosen: who reads it says so, with its name and what to do. */
const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0
