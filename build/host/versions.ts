/**
 * Adds to `process.versions`, which Node keeps read-only. Beside Electron's own entries there is `electronHost`,
 * by which an application can tell (and tell its users) that it runs on the stand-in.
 */
export function claimVersions(entries: Record<string, string>): void {
  Object.defineProperty(process, 'versions', { value: Object.freeze({ ...process.versions, ...entries }), enumerable: true, configurable: true })
}
