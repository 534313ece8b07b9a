import fc from 'fast-check'
import { expect, test } from 'vitest'
import { redactFields } from './log-redaction.ts'

test('codes, ids and small numbers pass', () => {
  const fields = { channel: 'batch.import', code: 'BUREAU_UNREACHABLE', id: '01890a5d-ac96-774b-bcce-b302099a8057', rows: 1200, ok: true, none: null, version: '45.4.1' }
  expect(redactFields(fields)).toEqual(fields)
})

test('what belongs to a person never passes, wherever it is hidden', () => {
  const canaries = ['430102199203140214', '向楠', '阿依古丽·买买提', '13800000000', '5,200.00', 'C:\\Users\\wangfang\\名单.xlsx', '/home/wang/x.xlsx', 'SQLITE_CONSTRAINT: UNIQUE person 43010219920314021X', 'a430102199203140214']
  const line = JSON.stringify(redactFields(Object.fromEntries(canaries.map((canary, index) => [`f${index}`, canary]))))
  for (const canary of canaries) expect(line).not.toContain(canary)
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 100000, max: 999999 }), (prose, digits) => {
      const written = JSON.stringify(redactFields({ text: `${prose}${digits}${prose}` }))
      expect(written).not.toContain(String(digits))
    }),
    { numRuns: 2000 },
  )
  expect(redactFields({ wageFen: 520_000_000 })).toEqual({ wageFen: '[large]' })
})
