// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest'
import { copyText } from './copy-text.ts'

/** A browser that asks what is to be copied, as Chromium does at the press of a button. */
function browser(lets: boolean): Map<string, string> {
  const clipboard = new Map<string, string>()
  Object.assign(document, {
    execCommand: (command: string) => {
      if (command !== 'copy' || !lets) return false
      const event = Object.assign(new Event('copy', { bubbles: true, cancelable: true }), { clipboardData: { setData: (kind: string, text: string) => void clipboard.set(kind, text) } })
      document.dispatchEvent(event)
      return event.defaultPrevented
    },
  })
  return clipboard
}
afterEach(() => void Reflect.deleteProperty(document, 'execCommand'))

test('the text is on the clipboard, and the next copy is nobody’s but the browser’s', () => {
  const clipboard = browser(true)
  expect(copyText('原始答复')).toBe(true)
  expect(clipboard.get('text/plain')).toBe('原始答复')
  clipboard.clear()
  document.execCommand('copy')
  expect(clipboard.size).toBe(0)
})

test('where the browser does not let it, it is said', () => {
  expect(browser(false).size).toBe(0)
  expect(copyText('原始答复')).toBe(false)
})
