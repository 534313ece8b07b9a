import type { Text } from '../text.ts'

/** A screenshot comes as `image.png`, every one of them: it is called after the moment instead. Copied files keep their names. */
export function namedPastes(files: readonly File[], text: Text, now = new Date()): File[] {
  const two = (part: number): string => String(part).padStart(2, '0')
  const time = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())} ${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`
  return files.map((file) => (/^image\.\w+$/.test(file.name) ? new File([file], `${text('attachment.pastedName', { time })}${file.name.slice(5)}`, { type: file.type }) : file))
}
