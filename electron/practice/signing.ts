import { createHash, createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto'
import { canonicalJson } from '../../shared/bureau/canonical.ts'
import { keyStatement, PublicKey, type KeyStatement } from '../../shared/bureau/public-key.ts'
import type { PracticeClock } from './clock.ts'
import type { Papers } from './store/papers.ts'

/** The bureau's signing keys; the newest one signs. */
export interface Signing {
  readonly keyId: () => string
  keys(): PublicKey[]
  /** Ed25519 over the canonical JSON of `value`, base64. */
  sign(value: unknown): string
  /** A new key, announced by the one before. */
  rotate(): PublicKey
}

/** PKCS #8 of an Ed25519 key, before its 32 bytes. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

/** Keys come from the seed, so that a run can be played again; they sign practice papers and nothing else. */
function makeKey(seed: number, number: number): { id: string; privateKey: KeyObject; der: Buffer; publicKey: string } {
  const secret = createHash('sha256').update(`shenbao practice key ${seed} ${number}`).digest()
  const der = Buffer.concat([PKCS8, secret])
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' })
  const id = `practice-${createHash('sha256').update(spki).digest('hex').slice(0, 16)}`
  return { id, privateKey, der, publicKey: spki.toString('base64') }
}

export function signingKeys(papers: Papers, seed: number, clock: PracticeClock): Signing {
  const stored = papers.keys()
  const privateKeys = stored.map((key) => createPrivateKey({ key: Buffer.from(key.private), format: 'der', type: 'pkcs8' }))
  const keys = stored.map(({ record }) => PublicKey.parse(JSON.parse(record)))
  const add = (announce: (statement: KeyStatement) => PublicKey['announcedBy']): PublicKey => {
    const made = makeKey(seed, keys.length)
    const statement: KeyStatement = { keyId: made.id, algorithm: 'Ed25519', publicKey: made.publicKey, validFrom: clock.instant() }
    const key: PublicKey = { ...statement, retiredAt: null, announcedBy: announce(keyStatement(statement)) }
    papers.putKey({ id: made.id, private: made.der, record: JSON.stringify(key) })
    privateKeys.push(made.privateKey)
    keys.push(key)
    return key
  }
  if (keys.length === 0) add(() => null)
  const newest = (): PublicKey => {
    const key = keys.at(-1)
    if (!key) throw new Error('the bureau has no key')
    return key
  }
  const signNow = (value: unknown): string => {
    const key = privateKeys.at(-1)
    if (!key) throw new Error('the bureau has no key')
    return sign(null, Buffer.from(canonicalJson(value)), key).toString('base64')
  }
  return {
    keyId: () => newest().keyId,
    keys: () => keys.map((key) => ({ ...key })),
    sign: signNow,
    rotate: () => {
      const before = newest()
      const key = add((statement) => ({ keyId: before.keyId, signature: signNow(statement) }))
      before.retiredAt = clock.instant()
      papers.changeKey(before.keyId, JSON.stringify(before))
      return key
    },
  }
}
