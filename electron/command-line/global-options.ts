export interface GlobalOptions {
  readonly data: string | null
  readonly json: boolean
  /** What is left for the command itself. */
  readonly rest: readonly string[]
}

/** `--data DIR` and `--json` may stand anywhere on the line, before or after the command. */
export function takeGlobalOptions(argv: readonly string[]): GlobalOptions | { readonly problem: string } {
  const rest: string[] = []
  let data: string | null = null
  let json = false
  for (let index = 0; index < argv.length; index++) {
    const argument = argv[index]!
    if (argument === '--json') json = true
    else if (argument === '--data' || argument.startsWith('--data=')) {
      data = argument === '--data' ? (argv[++index] ?? '') : argument.slice('--data='.length)
      if (data === '' || data.startsWith('--')) return { problem: '--data 后面要跟一个资料夹,例如 --data ./资料' }
    } else rest.push(argument)
  }
  return { data, json, rest }
}
