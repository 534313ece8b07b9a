import { templateColumns, templateInstructions } from '../../shared/i18n/template/template-columns.ts'
import type { DocumentHandle } from '../../shared/ipc/batch.ts'
import { ok, type Result } from '../../shared/result/result.ts'
import { TEMPLATE_VERSION, type DeclarationKind } from '../../shared/rules/index.ts'
import { writeTemplate } from '../workbook/write/write-template.ts'
import type { EngineContext } from './context.ts'

const NAMES: Readonly<Record<DeclarationKind, string>> = { add: '增员模板', remove: '减员模板' }

/** 增员模板下载, 减员模板下载: the recommended template with the code tables in force, kept as a document. */
export async function createTemplate(kind: DeclarationKind, context: EngineContext): Promise<Result<DocumentHandle>> {
  const { codes, profile } = context
  const unitName = context.session()?.unitName
  const bytes = await writeTemplate({
    kind, version: TEMPLATE_VERSION, region: profile.region, packDate: codes.id,
    ...(unitName === undefined ? {} : { unitName }),
    columns: templateColumns(kind, codes, profile), instructions: templateInstructions(kind),
  })
  return ok(context.documents.keep(`${NAMES[kind]}-${TEMPLATE_VERSION}.xlsx`, bytes, null))
}
