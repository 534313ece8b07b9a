import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lazyFonts } from './document-fonts.ts'
import { loadFonts } from './load-fonts.ts'

const bytes = await loadFonts('resources')
const fonts = lazyFonts(bytes)()
const levels = JSON.parse(readFileSync('test/fixtures/common-standard-characters.json', 'utf8')) as { name: string }[]
const standard = [...levels.map((level) => level.name).join('')]

describe('the shipped fonts', () => {
  it('are the files that their README names', () => {
    const readme = readFileSync('resources/fonts/README.md', 'utf8')
    for (const file of [bytes.regular, bytes.bold]) expect(readme).toContain(createHash('sha256').update(file).digest('hex'))
    for (const path of ['resources/fonts/RareHan1.ttf.br', 'resources/fonts/RareHan2.ttf.br', 'renderer/app/style/RareHan1.woff2']) expect(readme).toContain(createHash('sha256').update(readFileSync(path)).digest('hex'))
    expect(readFileSync('resources/fonts/ARPHICPL.TXT', 'utf8')).toContain('ARPHIC PUBLIC LICENSE')
    expect(readFileSync('resources/fonts/HANAZONO.txt', 'utf8')).toContain('Hanazono Font License')
    expect(readFileSync('resources/fonts/OFL.txt', 'utf8')).toContain('SIL OPEN FONT LICENSE Version 1.1')
  })

  it.each(['regular', 'bold'] as const)('cover all 8,105 characters of 通用规范汉字表: %s', (weight) => {
    expect(new Set(standard).size).toBe(8_105)
    expect(standard.filter((character) => (character.codePointAt(0) ?? 0) > 0xffff)).toHaveLength(196)
    expect(standard.filter((character) => !fonts[weight].has(character.codePointAt(0) ?? 0))).toEqual([])
  })

  it.each(['regular', 'bold'] as const)('have figures of one width, so that amounts line up: %s', (weight) => {
    expect(new Set([...'0123456789'].map((figure) => fonts[weight].advance(figure.codePointAt(0) ?? 0))).size).toBe(1)
  })

  it('say so of characters that they lack, and of those that have no agreed picture', () => {
    for (const codePoint of [0x31350, 0xe000, 0xfffd, 0xd842, 0x07, 0xf0000]) expect(fonts.regular.has(codePoint)).toBe(false)
  })
})
