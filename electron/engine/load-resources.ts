import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadCodePack, type CodePack } from '../../shared/domain/code-pack.ts'
import { loadRegionProfile, type RegionProfile } from '../../shared/domain/region-profile.ts'
import { unwrap } from '../../shared/result/result.ts'

export interface Resources {
  /** The profile of a region (six digits), or the default one where there is none for it. */
  profile(region: string | null): RegionProfile
  /** A dated code pack; the newest where that one is not shipped. */
  codes(id: string): CodePack
}

/** The shipped codes and thresholds, each read once. Throws where the installation is not whole: that is no expected failure. */
export function loadResources(resourcesFolder: string): Resources {
  const packs = join(resourcesFolder, 'code-packs')
  const profiles = join(resourcesFolder, 'profiles')
  const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
  const loadedProfiles = new Map<string, RegionProfile>()
  const loadedPacks = new Map<string, CodePack>()
  return {
    profile: (region) => {
      const name = region !== null && /^\d{6}$/.test(region) && existsSync(join(profiles, `${region}.json`)) ? region : 'default'
      return remember(loadedProfiles, name, () => unwrap(loadRegionProfile(readJson(join(profiles, `${name}.json`)))))
    },
    codes: (id) => {
      const dated = readdirSync(packs).filter((name) => /^\d{4}-\d{2}$/.test(name)).sort()
      const name = dated.includes(id) ? id : dated.at(-1)
      if (name === undefined) throw new Error('this installation holds no code pack')
      const folder = join(packs, name)
      return remember(loadedPacks, name, () => unwrap(loadCodePack(readJson(join(folder, 'pack.json')), (file) => readJson(join(folder, file)))))
    },
  }
}

function remember<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key)
  if (found) return found
  const made = make()
  known.set(key, made)
  return made
}
