/** Version of the templates that this program writes; grows with every change of their columns. Compared as text. */
export const TEMPLATE_VERSION = '2026-11'
