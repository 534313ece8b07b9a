import { createPublicKey, verify, type KeyObject } from 'node:crypto'
import { canonicalJson } from '../../shared/bureau/canonical.ts'
import { contentDigest } from '../../shared/bureau/header.ts'
import { keyStatement, type PublicKey } from '../../shared/bureau/public-key.ts'
import { receiptStatement, type Receipt } from '../../shared/bureau/receipt.ts'

/** Taking a key apart costs a third of a verification, and a thousand receipts name the same one. */
const KEYS_KEPT = 8
const keys = new Map<string, KeyObject>()

function keyObjectOf(publicKey: string): KeyObject {
  const known = keys.get(publicKey)
  if (known) return known
  const made = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
  if (keys.size >= KEYS_KEPT) keys.clear()
  keys.set(publicKey, made)
  return made
}

/** True where `signature` (base64) is Ed25519 of the canonical JSON of `value` by `publicKey` (SPKI DER, base64). Never throws: a garbled key or signature is false. */
export function isSigned(value: unknown, signature: string, publicKey: string): boolean {
  try {
    const key = keyObjectOf(publicKey)
    return key.asymmetricKeyType === 'ed25519' && verify(null, Buffer.from(canonicalJson(value), 'utf8'), key, Buffer.from(signature, 'base64'))
  } catch {
    return false
  }
}

/** True where a receipt is signed by the key it names and speaks of this very body. `keyOf` answers the pinned key (SPKI, base64) or null. */
export function isReceiptOf(receipt: Receipt, recordId: string, digest: string, keyOf: (keyId: string) => string | null): boolean {
  const key = keyOf(receipt.keyId)
  const said = receipt.digest.startsWith('sha-256=') ? receipt.digest : contentDigest(receipt.digest)
  return key !== null && receipt.declarationId === recordId && said === digest && isSigned(receiptStatement(receipt), receipt.signature, key)
}

/**
 * The keys of `offered` that may be believed: those that are pinned already, and those that a believed one
 * announces with its signature. With nothing pinned all are (trust on first use). Null where a pinned key
 * comes with other bytes, or nothing offered leads back to a pinned one: then the keys changed unannounced.
 */
export function believedKeys(pinned: ReadonlyMap<string, string>, offered: readonly PublicKey[]): PublicKey[] | null {
  const believed = new Map(pinned)
  const accepted: PublicKey[] = []
  for (const key of offered) {
    const known = believed.get(key.keyId)
    if (known !== undefined) {
      if (known !== key.publicKey) return null
      accepted.push(key)
      continue
    }
    const announcer = key.announcedBy ? believed.get(key.announcedBy.keyId) : undefined
    const isFirst = believed.size === 0
    const announced = key.announcedBy !== null && announcer !== undefined && isSigned(keyStatement(key), key.announcedBy.signature, announcer)
    if (!isFirst && !announced) return null
    believed.set(key.keyId, key.publicKey)
    accepted.push(key)
  }
  return accepted
}
