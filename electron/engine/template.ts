import { templateColumns, templateInstructions } from '../../shared/i18n/template/template-columns.ts'
import type { CodePack } from '../../shared/domain/code-pack.ts'
import type { RegionProfile } from '../../shared/domain/region-profile.ts'
import { TEMPLATE_VERSION, type DeclarationKind } from '../../shared/rules/index.ts'
import { writeTemplate } from '../workbook/write/write-template.ts'
import { loadResources } from './load-resources.ts'

/** The recommended template of a kind with these code tables, for this region; `unitName` stands in its instructions. */
export function writeTemplateOf(kind: DeclarationKind, codes: CodePack, profile: RegionProfile, unitName: string | null): Promise<Uint8Array> {
  return writeTemplate({
    kind, version: TEMPLATE_VERSION, region: profile.region, regionName: profile.name, packDate: codes.id,
    ...(unitName === null ? {} : { unitName }),
    columns: templateColumns(kind, codes, profile), instructions: templateInstructions(kind),
  })
}

/** The template where there is no store: by the default region's profile and the shipped codes. */
export function templateBytes(kind: DeclarationKind, resourcesFolder: string): Promise<Uint8Array> {
  const resources = loadResources(resourcesFolder)
  const profile = resources.profile(null)
  return writeTemplateOf(kind, resources.codes(profile.codePack), profile, null)
}
