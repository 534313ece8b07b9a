import { expect, test } from 'vitest'
import { CHANNEL_NAMES } from './channel-names.ts'
import { contract } from './contract.ts'

test('the preload knows every channel of the contract and no other', () => {
  expect([...CHANNEL_NAMES].sort()).toEqual(Object.keys(contract).sort())
})
