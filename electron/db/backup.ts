import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { connect } from './connection.ts'
import { versionOf } from './migrate.ts'
import { isPlaintext } from './plaintext.ts'

const KEPT = 7
const NAME = /^shenbao-\d{8}T\d{9}Z-v\d+\.db$/

/** The copies of a data folder, oldest first, as full paths. */
export function listBackups(folder: string): string[] {
  const backups = join(folder, 'backups')
  if (!existsSync(backups)) return []
  return readdirSync(backups).filter((name) => NAME.test(name)).sort().map((name) => join(backups, name))
}

/**
 * Takes an encrypted copy into `<folder>/backups` and returns its path: written under a temporary name,
 * flushed, opened and checked, and only then named; the newest seven are kept. `at` is an ISO moment.
 * Throws where any of it fails; an unfinished copy never takes the place of a good one.
 */
export function backUp(database: Database, folder: string, key: Buffer, at: string): string {
  const backups = join(folder, 'backups')
  mkdirSync(backups, { recursive: true, mode: 0o700 })
  for (const name of readdirSync(backups)) if (name.endsWith('.part')) rmSync(join(backups, name))
  const path = join(backups, `shenbao-${at.replaceAll(/[-:.]/g, '')}-v${versionOf(database)}.db`)
  const unfinished = `${path}.part`
  // The library's own backup call fails on encrypted files and leaves an empty one; this stays encrypted.
  database.prepare('VACUUM INTO ?').run(unfinished)
  flush(unfinished)
  verify(unfinished, key, versionOf(database))
  renameSync(unfinished, path)
  if (process.platform !== 'win32') flush(backups)
  for (const old of listBackups(folder).slice(0, -KEPT)) rmSync(old)
  return path
}

/** Throws unless the copy is encrypted, opens with `key`, is whole and of `version`. Leaves no file beside it. */
export function verify(path: string, key: Buffer, version: number): void {
  if (isPlaintext(path)) throw new Error('the copy is not encrypted')
  const copy = connect(path, key, { readonly: true })
  try {
    if (versionOf(copy) !== version) throw new Error('the copy is of another version')
    if (copy.prepare<[], string>('PRAGMA quick_check(1)').pluck().get() !== 'ok') throw new Error('the copy is damaged')
  } finally {
    copy.close()
  }
}

function flush(path: string): void {
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
