import { isUiKey, type Text } from '../../ui/text.ts'

/** fix:ID_CHECKSUM → 修正; other causes by their own word. */
export function causeText(cause: string, text: Text): string {
  const key = `mend.cause.${cause.split(':')[0]}`
  return text(isUiKey(key) ? key : 'mend.cause.other')
}
