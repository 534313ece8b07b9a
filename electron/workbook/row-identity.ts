const MARK = '_shenbao:'

/** What stands over the hidden column of a marked workbook: whose rows they are, and after which change they were written. The rows below have their numbers. */
export const identityText = (batchId: string, change: number): string => `${MARK}${batchId}:${change}`

/** True for such a heading. */
export const isIdentity = (text: string): boolean => text.startsWith(MARK)

/** The batch and the change of such a heading; null where it is none. */
export function readIdentity(text: string): { readonly batchId: string; readonly change: number } | null {
  const parts = /^_shenbao:([0-9a-f-]{36}):(\d+)$/.exec(text)
  return parts?.[1] === undefined ? null : { batchId: parts[1], change: Number(parts[2]) }
}
