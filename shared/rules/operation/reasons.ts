/** The first two digits of 减员原因 (AAE160) that belong to an operation (facts 3.7): 63 暂停, 64 终止, 65 在职转退休. */
const PREFIX: Readonly<Record<string, string>> = { suspend: '63', end: '64', retire: '65' }
/** 人员险种调出单位 has reasons of its own, which a row of 暂停 or 终止 may also have: 统筹范围内转出 (变更类型 24) and 转出统筹范围外 (23). */
const MOVES: readonly string[] = ['6302', '6404']

/** The operation that a reason's digits name; null where they name none. */
export const operationOfReason = (reason: string): string | null => Object.keys(PREFIX).find((operation) => reason.startsWith(PREFIX[operation] ?? '-')) ?? null

/** True for the reasons with which people or insurances move to another unit. */
export const isMoveReason = (reason: string): boolean => MOVES.includes(reason)

/** Whether a reason is offered for an operation: those of a move for 调出 alone, any other for the operation that its digits name. */
export const isOfferedReason = (operation: string, reason: string): boolean =>
  operation === 'moveOut' ? isMoveReason(reason) : operationOfReason(reason) === operation && !isMoveReason(reason)
