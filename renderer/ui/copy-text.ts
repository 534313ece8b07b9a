/**
 * Puts a text on the clipboard, at the press of a button; false where the browser did not let it. By the event of copying, which needs
 * no permission: the application refuses all of them, that of `navigator.clipboard` too.
 */
export function copyText(text: string): boolean {
  let put = false
  const fill = (event: ClipboardEvent): void => {
    event.preventDefault()
    event.stopImmediatePropagation()
    event.clipboardData?.setData('text/plain', text)
    put = event.clipboardData !== null
  }
  document.addEventListener('copy', fill, { capture: true })
  try {
    // oxlint-disable-next-line typescript/no-deprecated
    return document.execCommand('copy') && put
  } finally {
    document.removeEventListener('copy', fill, { capture: true })
  }
}
