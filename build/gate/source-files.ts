import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

export interface SourceFile {
  /** From the root, with forward slashes. */
  path: string
  text: string
  /** The text with its comments blanked out, so that a comment may name what the code may not. */
  code: string
  isTest: boolean
}

const folders = ['electron', 'renderer', 'shared', 'build', 'test']
const kinds = /\.(ts|tsx|mjs|cjs|js)$/

function list(folder: string, found: string[]): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const place = path.join(folder, entry.name)
    if (entry.isDirectory()) list(place, found)
    else if (kinds.test(entry.name)) found.push(place)
  }
}

/** Every source file of ours under a root. */
export function readSourceFiles(root: string): SourceFile[] {
  const found: string[] = []
  for (const folder of folders) if (existsSync(path.join(root, folder))) list(path.join(root, folder), found)
  return found.map((file) => {
    const relative = path.relative(root, file).split(path.sep).join('/')
    const text = readFileSync(file, 'utf8')
    return { path: relative, text, code: withoutComments(relative, text), isTest: /\.(test|spec)\.tsx?$/.test(relative) || relative.startsWith('test/') }
  })
}

/** Comments become spaces; lines stay where they were. */
export function withoutComments(name: string, text: string): string {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, false, name.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS)
  const ranges = new Map<number, number>()
  const take = (list_: readonly ts.CommentRange[] | undefined): void => list_?.forEach((range) => ranges.set(range.pos, range.end))
  const visit = (node: ts.Node): void => {
    const fullStart = node.getFullStart()
    if (node.kind !== ts.SyntaxKind.JsxText) {
      take(ts.getLeadingCommentRanges(text, fullStart))
      take(ts.getTrailingCommentRanges(text, node.getEnd()))
    }
    for (const child of node.getChildren(source)) visit(child)
  }
  visit(source)
  let code = text
  for (const [start, end] of ranges) code = code.slice(0, start) + code.slice(start, end).replaceAll(/[^\n]/g, ' ') + code.slice(end)
  return code
}

/** `path:line: what` for every place where the expression is found in the code. */
export function placesOf(file: SourceFile, expression: RegExp, what: string): string[] {
  const flags = expression.flags.includes('g') ? expression.flags : `${expression.flags}g`
  return [...file.code.matchAll(new RegExp(expression.source, flags))].map((match) => {
    const line = file.code.slice(0, match.index).split('\n').length
    return `${file.path}:${line}: ${what} (${match[0].trim().slice(0, 60)})`
  })
}
