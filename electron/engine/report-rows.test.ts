import { expect, test } from 'vitest'
import { shippedCodes } from '../../test/fixtures/rules/shipped-data.ts'
import type { RemoveContent } from '../../shared/domain/remove-content.ts'
import { removalRow } from './report-rows.ts'

const content: RemoveContent = { name: '向楠', idType: '01', idNumber: '11010519491231002X', operation: 'moveOut', reason: null, removedOn: '2026-11-20', insurances: ['410'], remark: null }
const typeOf = (changes: Partial<RemoveContent>): string => removalRow({ ...content, ...changes }, null, shippedCodes()).changeType

test.each([['6302', '统筹范围内转出'], ['6404', '转出统筹范围外']])('of who moves out, the reason %s says where to', (reason, words) => expect(typeOf({ reason })).toBe(words))
test('without a reason neither is said', () => expect(typeOf({})).toBe('险种调出单位'))
test.each([['suspend', '停保'], ['end', '退保'], ['retire', '在职转退休']] as const)('%s', (operation, words) => expect(typeOf({ operation })).toContain(words))
