import type { FileShape } from '../../../../shared/domain/file-shape.ts'
import { sniffCompoundFile } from './compound-file.ts'
import { sniffText } from './text-shape.ts'

/**
 * What a file is, by its content alone; its name is never asked. A zip answers `zip` here and is looked into
 * by `zipShape` once its directory has been read.
 */
export function sniff(bytes: Buffer): FileShape {
  if (bytes.length === 0) return 'empty'
  const head = bytes.toString('latin1', 0, Math.min(bytes.length, 64))
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'zip'
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return sniffCompoundFile(bytes)
  // A stream without a container: BIFF2-4 (Excel 2-4) is a worksheet alone, BIFF5 and 8 a workbook as in any .xls.
  if (/^\x09[\x00\x02\x04][\x04\x06]\x00/.test(head)) return 'xls-old'
  if (/^\x09\x08(?:\x08\x00\x00\x05|\x10\x00\x00\x06)\x05\x00/.test(head)) return 'xls'
  const magic = MAGIC.find(([mark]) => head.startsWith(mark))
  if (magic) return magic[1]
  if (head.slice(4, 8) === 'ftyp' || (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP')) return 'image'
  if (DRM_MARKS.some((mark) => head.includes(mark))) return 'drm'
  return sniffText(bytes)
}

const MAGIC: readonly (readonly [string, FileShape])[] = [
  ['%PDF-', 'pdf'],
  ['\x89PNG', 'image'], ['\xff\xd8\xff', 'image'], ['GIF8', 'image'], ['BM', 'image'], ['II*\x00', 'image'], ['MM\x00*', 'image'],
  ['{\\rtf', 'rtf'],
  ['Rar!', 'archive'], ["7z\xbc\xaf'\x1c", 'archive'], ['\x1f\x8b', 'archive'], ['BZh', 'archive'], ['\xfd7zXZ', 'archive'],
]

/** Marks that document-protection clients of Chinese companies put at the head of every file they have encrypted. */
const DRM_MARKS: readonly string[] = ['%TSD-Header-###%', 'E-SafeNet', '\x00pfile\x00', 'LockedByDRM']
