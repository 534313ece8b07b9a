import type { DocumentHandle } from '../../shared/ipc/batch.ts'
import { ok, type Result } from '../../shared/result/result.ts'
import { TEMPLATE_VERSION, type DeclarationKind } from '../../shared/rules/index.ts'
import type { EngineContext } from './context.ts'
import { writeTemplateOf } from './template.ts'

const NAMES: Readonly<Record<DeclarationKind, string>> = { add: '增员模板', remove: '减员模板' }

/** 增员模板下载, 减员模板下载: the recommended template with the code tables in force, kept as a document. */
export async function createTemplate(kind: DeclarationKind, context: EngineContext): Promise<Result<DocumentHandle>> {
  const bytes = await writeTemplateOf(kind, context.codes, context.profile, context.session()?.unitName ?? null)
  return ok(context.documents.keep(`${NAMES[kind]}-${TEMPLATE_VERSION}.xlsx`, bytes, null))
}
