import type { InjuredPart } from '../../../shared/domain/accident-content.ts'
import type { Text } from '../../ui/text.ts'

export const PART_ELEMENT = 'gb6441.injury-part'

/** 左掌: the part with its side, as it is read and printed. */
export const partName = ({ code, side }: InjuredPart, nameOf: (element: string, code: string) => string, text: Text): string => `${side === null ? '' : text(`accident.side.${side}`)}${nameOf(PART_ELEMENT, code)}`

/** A part as one text, for the list and for comparing. */
export const partKey = ({ code, side }: InjuredPart): string => (side === null ? code : `${code}:${side}`)

/** The inverse of `partKey`. */
export function partOfKey(key: string): InjuredPart {
  const [code = '', side] = key.split(':')
  return { code, side: side === 'left' || side === 'right' ? side : null }
}
