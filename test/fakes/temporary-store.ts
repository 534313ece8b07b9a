import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { openStore } from '../../electron/db/open.ts'
import { unwrap } from '../../shared/result/result.ts'

/** The real, encrypted store in a folder of its own, without an engine. */
export function temporaryStore(): { readonly database: Database; readonly folder: string; dispose(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'shenbao-store-'))
  const store = unwrap(openStore({ folder, key: randomBytes(32), at: '2026-11-23T02:00:00.000Z' }))
  return {
    database: store.database,
    folder,
    dispose: () => {
      store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
