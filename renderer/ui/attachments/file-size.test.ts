import { expect, test } from 'vitest'
import { UI_CATALOGUE } from '../../../shared/i18n/ui/catalogue.ts'
import type { Text } from '../text.ts'
import { limitMb, sizeText } from './file-size.ts'
import { namedPastes } from './named-pastes.ts'


const chinese: Text = (key, values) => UI_CATALOGUE['zh-CN'][key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => `${values?.[name] ?? ''}`)

test('sizes as people read them, never 0 and never smaller than they are', () => {
  expect([1, 1024, 90_000, 1_240_000, 20 * 1024 * 1024].map((bytes) => sizeText(bytes, chinese))).toEqual(['1 KB', '1 KB', '88 KB', '1.2 MB', '20.0 MB'])
  expect(limitMb(50 * 1024 * 1024)).toBe(50)
})

test('a pasted screenshot is called after the moment; a copied file keeps its name', () => {
  const files = [new File(['x'], 'image.png', { type: 'image/png' }), new File(['x'], '证明.pdf')]
  expect(namedPastes(files, chinese, new Date(2026, 10, 24, 9, 5, 3)).map(({ name }) => name)).toEqual(['粘贴的图片 2026-11-24 090503.png', '证明.pdf'])
})
