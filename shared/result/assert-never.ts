/** Makes a `switch` exhaustive: the compiler refuses a case that was forgotten, and run time names it. */
export function assertNever(value: never, what = 'value'): never {
  throw new Error(`unexpected ${what}: ${JSON.stringify(value)}`)
}
