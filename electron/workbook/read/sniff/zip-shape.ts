import type { FileShape } from '../../../../shared/domain/file-shape.ts'

/** What kind of document a zip is, by the names of its parts (lower case). */
export function zipShape(names: Iterable<string>): FileShape {
  const parts = new Set(names)
  const under = (folder: string): boolean => [...parts].some((name) => name.startsWith(folder))
  if (parts.has('xl/workbook.bin')) return 'xlsb'
  if (parts.has('xl/workbook.xml')) return 'xlsx'
  if (parts.has('word/document.xml')) return 'docx'
  if (parts.has('ppt/presentation.xml')) return 'pptx'
  if (parts.has('ofd.xml')) return 'ofd'
  if (under('index/') && (parts.has('index/document.iwa') || parts.has('index.zip') || under('index/calculationengine'))) return 'numbers'
  if (parts.has('content.xml') && parts.has('meta-inf/manifest.xml')) return 'ods'
  // A workbook part may bear any name: then the package's relationships tell.
  return parts.has('[content_types].xml') && parts.has('_rels/.rels') ? 'xlsx' : 'zip'
}
