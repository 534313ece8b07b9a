import { expect, test } from 'vitest'
import { isOfferedReason } from './reasons.ts'

test('every operation is offered its own reasons, 调出 those of a move alone', () => {
  const offered = (operation: string): string[] => ['6301', '6302', '6401', '6404', '6501', '9999'].filter((reason) => isOfferedReason(operation, reason))
  expect([offered('suspend'), offered('end'), offered('retire'), offered('moveOut'), offered('')]).toEqual([['6301'], ['6401'], ['6501'], ['6302', '6404'], []])
})
