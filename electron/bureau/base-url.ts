import { appError, type AppError } from '../../shared/result/app-error.ts'
import { err, ok, type Result } from '../../shared/result/result.ts'

/**
 * The bureau's address as it may be used: https, or plain http on this machine's loopback in practice mode
 * alone; without user info, query and fragment. Error: BUREAU_INSECURE.
 */
export function checkBaseUrl(text: string, mode: 'practice' | 'bureau'): Result<string, AppError> {
  const url = URL.parse(text)
  const refused = (reason: string): Result<never, AppError> => err(appError('BUREAU_INSECURE', { reason }))
  if (!url) return refused('address')
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return refused('address')
  const loopback = url.hostname === '127.0.0.1' || url.hostname === '[::1]' || url.hostname === 'localhost'
  if (url.protocol === 'http:' ? !(mode === 'practice' && loopback) : url.protocol !== 'https:') return refused('plain-http')
  return ok(url.origin + url.pathname.replace(/\/+$/, ''))
}
