import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto'

/** About a tenth of a second and 64 MB on an office machine. */
const COST: ScryptOptions = { N: 2 ** 16, r: 8, p: 1, maxmem: 128 * 1024 * 1024 }

function derive(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => scrypt(password.normalize('NFKC'), salt, 32, COST, (problem, key) => (problem ? reject(problem) : resolve(key))))
}

/** What is kept of a password for signing in without a network: salt and scrypt, never the password. */
export async function makeVerifier(password: string): Promise<string> {
  const salt = randomBytes(16)
  return `scrypt$16$8$1$${salt.toString('base64')}$${(await derive(password, salt)).toString('base64')}`
}

/** True where `password` is the one that the verifier was made of; false also for a verifier that cannot be read. */
export async function matchesVerifier(verifier: string, password: string): Promise<boolean> {
  const [kind, cost, , , salt, hash] = verifier.split('$')
  if (kind !== 'scrypt' || cost !== '16' || !salt || !hash) return false
  const expected = Buffer.from(hash, 'base64')
  const derived = await derive(password, Buffer.from(salt, 'base64'))
  return expected.length === derived.length && timingSafeEqual(expected, derived)
}
