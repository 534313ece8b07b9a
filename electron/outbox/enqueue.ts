import type { Database } from 'better-sqlite3'
import { fillPath } from '../../shared/bureau/endpoint.ts'
import { INTENT_ENDPOINT } from '../../shared/bureau/intent-endpoint.ts'
import type { IntentKind } from '../../shared/domain/outbox.ts'
import { insertIntentAttachments } from '../db/queries/attachment-content.ts'
import { insertIntent, type Hold } from '../db/queries/outbox.ts'
import { digestOf } from './content-digest.ts'

/** What is to be sent; everything that leaves is fixed by it. */
export interface NewIntent {
  /** UUIDv7: the idempotency key. A declaration's first intent may use the declaration's own id. */
  readonly key: string
  readonly kind: IntentKind
  /** The declaration, or the report where `kind` is of an accident. */
  readonly declarationId: string
  /**
   * The id in the path: the record as the bureau knows it. A declaration that answers a returned one is a new record there, under its
   * own key; a withdrawal names the record's. So the bureau's id of a record is always the key of a declaration intent in the outbox.
   */
  readonly recordId: string
  /** Intents of one person leave in the order they were enqueued: the canonical ID number; of a report its own id. */
  readonly personKey: string
  /** UTF-8 JSON, as it will be sent, byte for byte. */
  readonly body: Uint8Array
  /** The bureau's version that the person saw, for If-Match; null where there is none. */
  readonly seenVersion: number | null
  /** SHA-256 (hex) of what its body names as attachments: it leaves when they are at the bureau. */
  readonly attachments?: readonly string[]
  /** How long it may be taken back before it leaves; null or not named: it may leave at once. */
  readonly hold?: Hold | null
}

/**
 * Puts an intent into the outbox, inside the transaction that saves what it speaks of: key, method, path,
 * bytes and digest are born here and never change. `at` is an ISO moment. Throws outside a transaction.
 */
export function enqueue(database: Database, intent: NewIntent, at: string): void {
  if (!database.inTransaction) throw new Error('an intent is saved with the change that it carries')
  const endpoint = INTENT_ENDPOINT[intent.kind]
  const body = Buffer.from(intent.body)
  insertIntent(database, {
    id: intent.key,
    kind: intent.kind,
    declarationId: intent.declarationId,
    personKey: intent.personKey,
    method: endpoint.method,
    path: fillPath(endpoint.path, { id: intent.recordId }),
    body,
    digest: digestOf(body),
    ifMatch: intent.seenVersion === null ? null : `"${intent.seenVersion}"`,
    queuedAt: at,
  }, intent.hold ?? null)
  insertIntentAttachments(database, intent.key, intent.attachments ?? [])
}

/** The id under which the bureau knows (or will know) the record that an intent is about: that of its path. It is what a receipt names. */
export const recordIdOf = (intent: { readonly path: string }): string => decodeURIComponent(intent.path.split('/')[3] ?? '')
