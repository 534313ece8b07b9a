import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The shipped read-only data: beside the packed app, else in the checkout that the running bundle stands in. */
export function resourcesFolder(packedResources: string | undefined, bundleFolder: string): string {
  if (packedResources && existsSync(join(packedResources, 'resources', 'code-packs'))) return join(packedResources, 'resources')
  for (let folder = bundleFolder; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, 'resources', 'code-packs'))) return join(folder, 'resources')
  }
  throw new Error('the resources folder is missing from this installation')
}
