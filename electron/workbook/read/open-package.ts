import type { ReadLimits } from './limits.ts'
import { damaged, notAWorkbook, RefusedFile } from './refusal.ts'
import { RelationshipsHandler, type Relationship } from './relationships.ts'
import type { NumberClass } from './sheet/number-format.ts'
import { sniff } from './sniff/sniff.ts'
import { zipShape } from './sniff/zip-shape.ts'
import { StylesHandler } from './styles-part.ts'
import { WorkbookHandler } from './workbook-part.ts'
import { readXmlPart, type OpenZip } from './xml/read-part.ts'
import { readZipDirectory, type ZipEntry } from './zip/directory.ts'

export interface WorkbookPackage {
  readonly zip: OpenZip
  readonly epoch1904: boolean
  /** In the order of their tabs; `part` null for chart sheets, macro sheets and sheets whose part is not there. */
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly part: ZipEntry | null }[]
  readonly sharedStrings: ZipEntry | null
  readonly numberClasses: readonly NumberClass[]
}

/** Tells the file by its content and reads everything of the workbook but its sheets and strings. Refuses what is no .xlsx or .xlsm. */
export async function openPackage(file: Buffer, limits: ReadLimits, signal: AbortSignal | undefined): Promise<WorkbookPackage> {
  const shape = sniff(file)
  if (shape !== 'zip') throw new RefusedFile(notAWorkbook(shape))
  const entries = readZipDirectory(file, limits)
  const inside = zipShape(entries.keys())
  if (inside !== 'xlsx') throw new RefusedFile(notAWorkbook(inside))
  const zip: OpenZip = { file, entries, limits, budget: { total: 0 }, signal }
  const workbookName = await findWorkbook(zip)
  const workbookPart = zip.entries.get(workbookName)
  if (!workbookPart) throw damaged('part-missing')
  const workbook = new WorkbookHandler(limits)
  await readXmlPart(zip, workbookPart, workbook)
  const relationships = await relationshipsOf(zip, workbookName)
  const first = (type: string): ZipEntry | null => zip.entries.get(relationships.find((one) => one.type === type)?.part ?? '') ?? null
  const stylesPart = first('styles')
  const styles = new StylesHandler()
  if (stylesPart) await readXmlPart(zip, stylesPart, styles)
  const byId = new Map(relationships.filter((one) => one.type === 'worksheet').map((one) => [one.id, one.part]))
  const sheets = workbook.sheets.map(({ name, hidden, relationshipId }) => ({ name, hidden, part: zip.entries.get(byId.get(relationshipId) ?? '') ?? null }))
  if (sheets.length > 0 && sheets.every((sheet) => sheet.part === null)) throw damaged('part-missing')
  return { zip, epoch1904: workbook.epoch1904, sheets, sharedStrings: first('sharedStrings'), numberClasses: styles.numberClasses }
}

async function findWorkbook(zip: OpenZip): Promise<string> {
  const root = await relationshipsOf(zip, '')
  return root.find((one) => one.type === 'officeDocument')?.part ?? 'xl/workbook.xml'
}

/** The relationships of a part, none where it has no `.rels` beside it. */
async function relationshipsOf(zip: OpenZip, part: string): Promise<Relationship[]> {
  const slash = part.lastIndexOf('/')
  const folder = part.slice(0, slash + 1)
  const entry = zip.entries.get(`${folder}_rels/${part.slice(slash + 1)}.rels`)
  if (!entry) return []
  const handler = new RelationshipsHandler(folder)
  await readXmlPart(zip, entry, handler)
  return handler.list
}
