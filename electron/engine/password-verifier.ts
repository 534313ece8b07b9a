import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto'

/** log2 of scrypt's N: about a tenth of a second and 64 MB on an office machine. */
export const PASSWORD_COST = 16

function derive(password: string, salt: Buffer, cost: number): Promise<Buffer> {
  const options: ScryptOptions = { N: 2 ** cost, r: 8, p: 1, maxmem: 128 * 1024 * 1024 }
  return new Promise((resolve, reject) => scrypt(password.normalize('NFKC'), salt, 32, options, (problem, key) => (problem ? reject(problem) : resolve(key))))
}

/** What is kept of a password for signing in without a network: salt and scrypt, never the password. */
export async function makeVerifier(password: string, cost: number = PASSWORD_COST): Promise<string> {
  const salt = randomBytes(16)
  return `scrypt$${cost}$8$1$${salt.toString('base64')}$${(await derive(password, salt, cost)).toString('base64')}`
}

/** True where `password` is the one that the verifier was made of; false also for a verifier that cannot be read. */
export async function matchesVerifier(verifier: string, password: string, cost: number = PASSWORD_COST): Promise<boolean> {
  const [kind, made, , , salt, hash] = verifier.split('$')
  if (kind !== 'scrypt' || made !== String(cost) || !salt || !hash) return false
  const expected = Buffer.from(hash, 'base64')
  const derived = await derive(password, Buffer.from(salt, 'base64'), cost)
  return expected.length === derived.length && timingSafeEqual(expected, derived)
}
