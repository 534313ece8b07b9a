/** ID numbers inside a text, masked as they are everywhere; blanks and full-width digits around and in them stay to be seen. */
export const maskNumbers = (text: string): string =>
  text.replace(/[\d０-９]{14,17}[\dXx０-９Ｘｘ]/g, (number) => `${number.slice(0, 6)}${'*'.repeat(Math.max(0, number.length - 10))}${number.slice(-4)}`)
