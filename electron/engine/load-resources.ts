import type { CodePack } from '../../shared/domain/code-pack.ts'
import type { RegionProfile } from '../../shared/domain/region-profile.ts'
import { readNewestResource } from '../platform/dated-resource.ts'

/** The codes in force: the newest dated pack under `code-packs`. Throws where the installation lacks it. */
export const loadCodePack = (resourcesFolder: string): CodePack => readNewestResource(resourcesFolder, 'code-packs') as CodePack

/** The thresholds in force: the newest dated profile under `region-profiles`. Throws where the installation lacks it. */
export const loadRegionProfile = (resourcesFolder: string): RegionProfile => readNewestResource(resourcesFolder, 'region-profiles') as RegionProfile
