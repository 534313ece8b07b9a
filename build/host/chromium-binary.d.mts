/** Where an installed Chromium, Chrome or Edge is; null when there is none. `CHROMIUM` (a path) goes first. */
export function findChromiumBinary(): string | null
