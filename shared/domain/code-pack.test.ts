import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { shippedCodes, shippedProfile } from '../../test/fixtures/rules/shipped-data.ts'
import { CodePackManifest, loadCodePack } from './code-pack.ts'
import { baseLimitOf } from './region-profile.ts'

const folder = join(import.meta.dirname, '../../resources/code-packs/2026-11')
const text = (file: string): string => readFileSync(join(folder, file), 'utf8')
const manifest = CodePackManifest.parse(JSON.parse(text('pack.json')))

test('the manifest names every file of the pack with its digest', () => {
  const named = [...manifest.tables, manifest.regions, manifest.aliases]
  expect(new Set([...named.map(({ file }) => file), 'pack.json'])).toEqual(new Set(readdirSync(folder)))
  for (const { file, sha256 } of named) expect(createHash('sha256').update(text(file)).digest('hex'), file).toBe(sha256)
})
test('regions through history', () => {
  const codes = shippedCodes()
  expect([codes.knowsRegion('430102'), codes.knowsRegion('430122'), codes.knowsRegion('810000'), codes.knowsRegion('430199')]).toEqual([true, true, true, false])
  expect(['43', '71', '81', '83', '00', '99'].map((province) => codes.knowsProvince(province))).toEqual([true, true, true, true, false, false])
  expect([codes.regionName('430102'), codes.nameOf('AAC005', '01'), codes.nameOf('AAC005', '77')]).toEqual(['芙蓉区', '汉族', '77'])
})
test('a pack of another shape is refused, an element it lacks is a bug', () => {
  expect(loadCodePack({}, () => null).ok).toBe(false)
  expect(loadCodePack(manifest, () => [{ code: 1 }]).ok).toBe(false)
  expect(() => shippedCodes().table('AAC999')).toThrow()
})
test('profiles: limits of the month, by insurance', () => {
  const profile = shippedProfile()
  expect(['2024-06', '2024-07', '2026-06', '2026-07', '2027-01'].map((month) => baseLimitOf(profile, '110', month)?.lowerFen ?? null)).toEqual([null, 378_000, 390_000, 402_000, 402_000])
  const own = { ...profile, baseLimits: [...profile.baseLimits, { from: '2025-01', insurance: '310', lowerFen: 1, upperFen: 2, source: 'practice' as const }] }
  expect([baseLimitOf(own, '310', '2026-11')?.lowerFen, baseLimitOf(own, '110', '2026-11')?.lowerFen]).toEqual([1, 402_000])
  expect(shippedProfile('default').insuranceBundles).toEqual([])
})
