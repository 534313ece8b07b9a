import { receiptStatement, type Receipt } from '../../../shared/bureau/receipt.ts'
import type { PracticeContext } from '../context.ts'

/** The signed receipt of an intent; its number names the day and counts on. */
export function issueReceipt({ store, clock, signing }: PracticeContext, declarationId: string, digest: string, version: number): Receipt {
  const count = Number(store.meta.get('receipts') ?? '0') + 1
  store.meta.set('receipts', String(count))
  const statement = receiptStatement({ number: `LX${clock.today().replaceAll('-', '')}${String(count).padStart(8, '0')}`, time: clock.instant(), digest, declarationId })
  return { ...statement, version, keyId: signing.keyId(), signature: signing.sign(statement) }
}
