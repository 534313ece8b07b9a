import { readFileSync } from 'node:fs'
import path from 'node:path'

interface Locked {
  integrity?: string
  resolved?: string
  link?: boolean
}
interface Manifest {
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
}

const read = <T>(root: string, name: string): T => JSON.parse(readFileSync(path.join(root, name), 'utf8')) as T

/** Every package is held by its digest, and no place of download is written down. */
export function lockfileProblems(root: string): string[] {
  const { packages } = read<{ packages: Record<string, Locked> }>(root, 'package-lock.json')
  return Object.entries(packages).flatMap(([place, entry]) => {
    if (place === '' || entry.link) return []
    if (!entry.integrity?.startsWith('sha512-')) return [`${place}: no sha512`]
    return entry.resolved ? [`${place}: names the host ${new URL(entry.resolved).host}`] : []
  })
}

/** Versions are exact: the same clone is the same program next year. */
export function versionProblems(root: string): string[] {
  const manifest = read<Manifest>(root, 'package.json')
  const all = { ...manifest.dependencies, ...manifest.devDependencies }
  return Object.entries(all).flatMap(([name, version]) => (/^(npm:[^ ]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version) ? [] : [`${name}: ${version}`]))
}

/** What is committed works elsewhere: no folder of one machine, no package host of one company. */
const machine = [
  { expression: new RegExp(String.raw`(^|[\s'"\`(=])/(work|root)/\w`), what: 'a path of one machine' },
  { expression: new RegExp(String.raw`https?://[^\s'"]*(registry|verdaccio|artifactory|nexus)[^\s'"]*`), what: 'a package host' },
  { expression: new RegExp(String.raw`\.\./shared/[\w-]+\.md`), what: 'a page outside this project' },
]

export function machineProblems(files: readonly { path: string; text: string }[]): string[] {
  return files.flatMap((file) =>
    file.text.split('\n').flatMap((line, index) => machine.filter(({ expression }) => expression.test(line)).map(({ what }) => `${file.path}:${index + 1}: ${what}`)),
  )
}
