/** Chromium's error numbers that an application may look at; the rest are the general failure. */
const numbers: Record<string, number> = {
  ERR_FAILED: -2,
  ERR_ABORTED: -3,
  ERR_FILE_NOT_FOUND: -6,
  ERR_TIMED_OUT: -7,
  ERR_ACCESS_DENIED: -10,
  ERR_BLOCKED_BY_CLIENT: -20,
  ERR_CONNECTION_REFUSED: -102,
  ERR_NAME_NOT_RESOLVED: -105,
  ERR_INTERNET_DISCONNECTED: -106,
  ERR_INVALID_URL: -300,
}

/** The rejection of `loadURL`, in Electron's words: `ERR_ABORTED (-3) loading 'app://…'`. */
export function loadError(text: string, url: string): Error & { code: string; errno: number; url: string } {
  const code = text.replace(/^net::/, '')
  const errno = numbers[code] ?? -2
  return Object.assign(new Error(`${code} (${errno}) loading '${url}'`), { code, errno, url })
}
