import { describe, expect, it } from 'vitest'
import { READ_LIMITS } from '../limits.ts'
import { nameCode } from './name-code.ts'
import { XmlScanner, type XmlHandler } from './scanner.ts'

class Recorder implements XmlHandler {
  readonly events: string[] = []
  #text = ''

  open(xml: XmlScanner): void {
    this.#flush()
    const attributes: string[] = []
    while (xml.nextAttribute()) attributes.push(`${xml.attribute === nameCode('id') ? 'id' : '?'}=${xml.value()}`)
    this.events.push(`<${xml.name === nameCode('a') ? 'a' : 'other'} ${attributes.join(' ')}`)
  }

  close(): void {
    this.#flush()
    this.events.push('>')
  }

  text(bytes: Buffer, start: number, end: number): void {
    this.#text += bytes.toString('utf8', start, end)
  }

  #flush(): void {
    if (this.#text !== '') this.events.push(this.#text)
    this.#text = ''
  }
}

function scan(xml: string, block: number): string[] {
  const recorder = new Recorder()
  const scanner = new XmlScanner(recorder, READ_LIMITS)
  const bytes = Buffer.from(xml)
  for (let at = 0; at < bytes.length; at += block) scanner.push(bytes.subarray(at, at + block))
  scanner.end()
  return recorder.events
}

const TEXT = `\ufeff<?xml version="1.0"?>\n<!-- <a> --><a r:id='1"2' other = "x&gt;y" ><b>名&amp;字</b><c/><![CDATA[<raw>&amp;]]><a  id="三"/>尾\r\n</a >\n<!-- end -->`
const EVENTS = ['<a id=1"2 ?=x>y', '<other ', '名&字', '>', '<other ', '>', '<raw>&amp;', '<a id=三', '>', '尾\n', '>']

describe('the XML scanner', () => {
  it.each([1, 2, 3, 5, 7, 11, 64, 4096])('sees the same in blocks of %d bytes', (block) => {
    expect(scan(TEXT, block)).toEqual(EVENTS)
  })

  it.each([
    ['<a>', 'xml'], ['</a>', 'xml'], ['<a></b>', 'xml'], ['<a><b></a></b>', 'xml'], ['<a/><a/>', 'xml'], ['x<a/>', 'xml'], ['<a/>x', 'xml'], ['', 'xml'],
    ['<a id=1/>', 'xml'], ['<a id="1/>', 'xml'], ['<a id="<"/>', 'xml'], ['<a <b/></a>', 'xml'], ['< a/>', 'xml'],
    ['<!DOCTYPE a><a/>', 'xml-doctype'], ['<a><!ENTITY x "y"></a>', 'xml-doctype'], ['<a>&nbsp;</a>', 'xml-entity'], ['<a>&amp</a>', 'xml-entity'], ['<a>&#0;</a>', 'xml-entity'], ['<a>&#x110000;</a>', 'xml-entity'],
  ])('refuses %s', (xml, reason) => {
    for (const block of [1, 4096]) expect(() => scan(xml, block)).toThrow(expect.objectContaining({ refusal: expect.objectContaining({ params: expect.objectContaining({ reason }) }) }))
  })

  it('allows 64 levels and no more', () => {
    expect(scan('<a>'.repeat(64) + '</a>'.repeat(64), 4096)).toHaveLength(128)
    expect(() => scan('<a>'.repeat(65) + '</a>'.repeat(65), 4096)).toThrow('depth')
  })
})
