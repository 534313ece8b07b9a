import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wire } from './wire.ts'

const there = <T>(value: T): T => wire.decode(wire.encode(value)) as T

describe('the encoding between page and main process', () => {
  it('brings back any value that is data', () => {
    const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true, withSparseArray: false, withNullPrototype: false, key: fc.oneof(fc.string(), fc.constantFrom('__proto__', '$', 'constructor', 'v')) })
    fc.assert(fc.property(anything, (value) => isDeepStrictEqual(there(value), value)), { numRuns: 2_000 })
  })

  it('keeps cycles and shared parts', () => {
    const shared = { name: '共享' }
    const circle: Record<string, unknown> = { shared, again: shared, map: new Map([[shared, 1]]) }
    circle.self = circle
    const back = there(circle)
    expect(back.self).toBe(back)
    expect(back.again).toBe(back.shared)
    expect([...(back.map as Map<unknown, unknown>).keys()][0]).toBe(back.shared)
  })

  it('keeps what JSON would lose', () => {
    expect(there([undefined, NaN, -Infinity, 10n])).toEqual([undefined, NaN, -Infinity, 10n])
    expect(Object.is(there(-0), -0)).toBe(true)
    expect(there(new RangeError('太大'))).toBeInstanceOf(RangeError)
    expect(there(Buffer.from([1, 2]))).toEqual(new Uint8Array([1, 2]))
    expect(there(new Float64Array([0.5]))).toEqual(new Float64Array([0.5]))
    expect(there(/a+/giu)).toEqual(/a+/giu)
  })

  it('does not let a key reach a prototype', () => {
    const back = there(JSON.parse('{"__proto__":{"polluted":true}}') as object)
    expect(Object.getPrototypeOf(back)).toBe(Object.prototype)
    expect('polluted' in {}).toBe(false)
  })

  it.each([['a function', () => 1], ['a symbol', Symbol('x')], ['a promise', Promise.resolve(1)], ['a function deep inside', { a: [{ b() {} }] }], ['a weak map', new WeakMap()]])('refuses %s in the words of Electron', (_name, value) => {
    expect(() => wire.encode(value)).toThrow('An object could not be cloned.')
  })
})
