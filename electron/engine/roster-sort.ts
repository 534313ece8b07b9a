const CHUNK = 4_096

/** The numbers 0 … size-1 in the order of `compare`, sorted in pieces of a few milliseconds so that other calls are answered meanwhile. */
export async function sortBreathing(size: number, compare: (a: number, b: number) => number, breathe: () => Promise<void>): Promise<Int32Array> {
  let from = Int32Array.from({ length: size }, (_, index) => index)
  let to = new Int32Array(size)
  for (let at = 0; at < size; at += CHUNK) {
    from.subarray(at, at + CHUNK).sort(compare)
    await breathe()
  }
  for (let width = CHUNK; width < size; width *= 2) {
    let merged = 0
    for (let at = 0; at < size; at += 2 * width) {
      const middle = Math.min(at + width, size)
      const end = Math.min(at + 2 * width, size)
      let left = at
      let right = middle
      for (let place = at; place < end; place++) {
        const takeLeft = right >= end || (left < middle && compare(from[left] ?? 0, from[right] ?? 0) <= 0)
        to[place] = takeLeft ? (from[left++] ?? 0) : (from[right++] ?? 0)
        if (++merged % 20_000 === 0) await breathe()
      }
    }
    ;[from, to] = [to, from]
  }
  return from
}
