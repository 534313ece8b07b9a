/** True while a dialog or drawer is open, wherever the focus is: a closed drawer stays in the page unseen, and one on its way out counts no more. */
export const dialogIsOpen = (): boolean => [...document.querySelectorAll<HTMLElement>('[role=dialog]')].some((dialog) => dialog.closest('[class*="-leave"]') === null && isShown(dialog))

/** jsdom draws nothing and cannot be asked. */
const isShown = (dialog: HTMLElement): boolean => ('checkVisibility' in dialog ? dialog.checkVisibility() : (dialog as HTMLElement).closest('[style*="display: none"]') === null)
