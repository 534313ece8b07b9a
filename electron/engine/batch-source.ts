import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { appError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'
import type { WorkbookSource } from '../workbook/read/read-outcome.ts'
import type { Port } from '../workbook/port.ts'
import { READ_LIMITS } from '../workbook/read/limits.ts'
import { RefusedFile } from '../workbook/read/refusal.ts'
import { sourceBytes } from '../workbook/read/source-bytes.ts'
import type { EngineOptions } from './engine.ts'

/** A user's file as it was at one moment; the reader opens it again by its path, and its hash must come out the same. */
export interface LoadedFile {
  /** Without its folder. */
  readonly name: string
  /** Null where the file is larger than is taken in; the reader then says so. */
  readonly bytes: Buffer | null
  /** Hex; '' where the bytes are not taken in. */
  readonly sha256: string
  readonly source: WorkbookSource
}

const HASH_STEP = 1024 * 1024

/** A file that was taken in, and the process that will read it. */
export interface OpenedFile extends LoadedFile {
  readonly reader: Promise<Port>
}

/** Takes a file in while the reading process starts; where it cannot be, the process is let go. Errors as of `loadFile`. */
export async function openFile(source: GivenFile, spawnReader: EngineOptions['spawnReader'], breathe: () => Promise<void>): Promise<Result<OpenedFile>> {
  const reader = spawnReader()
  reader.catch(() => undefined)
  const loaded = await loadFile(source, breathe)
  if (loaded.ok) return ok({ ...loaded.value, reader })
  ;(await reader).close()
  return loaded
}

/** As `FileSource` of the contract. */
export type GivenFile = { readonly token: string } | { readonly path: string } | { readonly name: string; readonly bytes: Uint8Array }

/** Takes a file in, once. FILE_NOT_FOUND or FILE_LOCKED where it cannot be opened. */
async function loadFile(source: GivenFile, breathe: () => Promise<void>): Promise<Result<LoadedFile>> {
  // A token belongs to main, which puts the file in its place.
  if ('token' in source) return err(appError('ARGUMENT_INVALID', { fields: ['source'] }))
  const name = 'path' in source ? basename(source.path) : basename(source.name)
  const given: WorkbookSource = 'path' in source ? { path: source.path } : { bytes: source.bytes }
  try {
    const bytes = await sourceBytes(given, READ_LIMITS)
    if (!Buffer.isBuffer(bytes)) return err(bytes)
    const hash = createHash('sha256')
    for (let from = 0; from < bytes.length; from += HASH_STEP) {
      hash.update(bytes.subarray(from, from + HASH_STEP))
      await breathe()
    }
    return ok({ name, bytes, sha256: hash.digest('hex'), source: given })
  } catch (thrown) {
    if (!(thrown instanceof RefusedFile)) throw thrown
    return ok({ name, bytes: null, sha256: '', source: given })
  }
}
