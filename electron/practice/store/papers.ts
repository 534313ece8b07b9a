import type { Database } from 'better-sqlite3'

/** A key as it is stored; `record` is what is published. */
export interface KeyRow {
  readonly id: string
  /** PKCS #8, DER. */
  readonly private: Uint8Array
  readonly record: string
}

export interface PaymentRow {
  readonly month: string
  readonly insurance: string
  readonly headcount: number
  readonly base_fen: number
  readonly status: string
  readonly paid_on: string | null
}

/** Certificates, keys and payments: what the bureau writes once and reads again. */
export interface Papers {
  certificate(code: string): string | null
  putCertificate(code: string, number: string, record: string): void
  certificates(): number
  keys(): KeyRow[]
  putKey(key: KeyRow): void
  changeKey(id: string, record: string): void
  payments(from: string, to: string): PaymentRow[]
  putPayment(payment: PaymentRow): void
  lastPaymentMonth(): string | null
  markPaid(month: string, paidOn: string): void
}

export function papersTables(database: Database): Papers {
  const certificate = database.prepare<[string], string>('SELECT record FROM certificates WHERE code = ?').pluck()
  const putCertificate = database.prepare('INSERT INTO certificates VALUES (?, ?, ?)')
  const certificates = database.prepare<[], number>('SELECT count(*) FROM certificates').pluck()
  const keys = database.prepare<[], { id: string; private: Buffer; record: string }>('SELECT id, private, record FROM keys ORDER BY position')
  const putKey = database.prepare('INSERT INTO keys (id, private, record) VALUES (?, ?, ?)')
  const changeKey = database.prepare('UPDATE keys SET record = ? WHERE id = ?')
  const payments = database.prepare<[string, string], PaymentRow>('SELECT month, insurance, headcount, base_fen, status, paid_on FROM payments WHERE month BETWEEN ? AND ? ORDER BY month, insurance')
  const putPayment = database.prepare('INSERT INTO payments VALUES (?, ?, ?, ?, ?, ?)')
  const lastMonth = database.prepare<[], string | null>('SELECT max(month) FROM payments').pluck()
  const markPaid = database.prepare("UPDATE payments SET status = 'paid', paid_on = ? WHERE month = ? AND status != 'paid'")
  return {
    certificate: (code) => certificate.get(code) ?? null,
    putCertificate: (code, number, record) => void putCertificate.run(code, number, record),
    certificates: () => certificates.get() ?? 0,
    keys: () => keys.all(),
    putKey: (key) => void putKey.run(key.id, Buffer.from(key.private), key.record),
    changeKey: (id, record) => void changeKey.run(record, id),
    payments: (from, to) => payments.all(from, to),
    putPayment: (of) => void putPayment.run(of.month, of.insurance, of.headcount, of.base_fen, of.status, of.paid_on),
    lastPaymentMonth: () => lastMonth.get() ?? null,
    markPaid: (month, paidOn) => void markPaid.run(paidOn, month),
  }
}
