import { v7 } from 'uuid'

/** UUIDv7: sortable by the time it was made. */
export type MakeId = () => string

export const makeId: MakeId = () => v7()
