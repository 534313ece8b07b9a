/**
 * Formula injection (OWASP "CSV injection"): a text that begins like a formula is run by spreadsheet programs when
 * it stands in a CSV file. In .xlsx a text cell is typed as text and is never run whatever it begins with, so there
 * the text is written as it is; this project writes no formula cell, no hyperlink and no external link at all.
 * CSV has no types: there a text is guarded by an apostrophe.
 */
const LEADS = /^[\s\u00a0\u200b\u2060\ufeff]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u

/** A plain decimal number may begin with a sign without being a formula. */
const NUMBER = /^[+-]?\d{1,15}(\.\d{1,10})?$/

/** Whether a spreadsheet program might run `text` when it meets it in a CSV file: lead characters, their full-width forms, and either behind blanks. */
export function looksLikeFormula(text: string): boolean {
  return (LEADS.test(text) || /^[\t\r\n]/.test(text)) && !NUMBER.test(text)
}

/** One CSV field: guarded by an apostrophe where needed, quoted where needed. */
export function csvField(text: string): string {
  // A text that begins with an apostrophe gets a second one, so that taking the guard off always gives the text back.
  const guarded = looksLikeFormula(text) || text.startsWith("'") ? `'${text}` : text
  return /[",\r\n\t]/.test(guarded) || /^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

/** Takes the apostrophe of `csvField` off again (of the field's text, quotes already resolved). */
export function withoutCsvGuard(text: string): string {
  return text.startsWith("'") ? text.slice(1) : text
}
