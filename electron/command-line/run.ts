import { Command, CommanderError } from 'commander'
import { appDataFolder } from '../platform/app-data-folder.ts'
import { describeError } from '../../shared/i18n/errors/describe-error.ts'
import type { Engine } from '../engine/engine.ts'
import { CommandFailure, type CommandContext, type Outcome } from './call.ts'
import { addCommands, type RunCommand } from './commands.ts'
import { EXIT, exitCodeOf, type ExitCode } from './exit-code.ts'
import { takeGlobalOptions } from './global-options.ts'
import { openStore, storeExists } from './open-store.ts'
import { findPassphrase } from './passphrase.ts'
import type { StartPractice } from './commands/practice.ts'

export interface CommandLine {
  readonly argv: readonly string[]
  readonly version: string
  readonly resourcesFolder: string
  /** The built reader process. */
  readonly readerEntry: string
  readonly startPractice: () => Promise<StartPractice>
}

/** Runs one call of `shenbao` and says how the process should end. Results go to standard output, all else to standard error. */
export async function runCommandLine(line: CommandLine): Promise<ExitCode> {
  const options = takeGlobalOptions(line.argv)
  if ('problem' in options) {
    process.stderr.write(`${options.problem}\n`)
    return EXIT.unusable
  }
  const store = openOnce(line, options.data ?? appDataFolder())
  const context: CommandContext = {
    dataFolder: options.data,
    json: options.json,
    resourcesFolder: line.resourcesFolder,
    engine: store.engine,
    hasStore: () => options.data !== null && storeExists(options.data),
    notice: (text) => void process.stderr.write(`${text}\n`),
  }
  let exit: ExitCode = EXIT.done
  const run: RunCommand = async (work) => {
    const outcome = await work(context)
    if (outcome) exit = tell(outcome, options.json)
  }
  const program = new Command('shenbao')
    .description('社保申报客户端的命令行:离线核对、导入、确认、同步、打印。每条命令都可加 --data DIR(资料夹)和 --json')
    .version(line.version)
    .exitOverride()
    .configureOutput({ writeOut: (text) => void process.stdout.write(text), writeErr: (text) => void process.stderr.write(text) })
  addCommands(program, run, line)
  for (const command of program.commands) command.exitOverride().copyInheritedSettings(program)
  try {
    await program.parseAsync([...options.rest], { from: 'user' })
  } catch (problem) {
    exit = tellProblem(problem, options.json)
  } finally {
    await store.close()
  }
  return exit
}

function openOnce(line: CommandLine, dataFolder: string): { engine: CommandContext['engine']; close: () => Promise<void> } {
  let opened: Engine | null = null
  return {
    engine: async (wanted = {}) => {
      opened ??= await openStore({
        dataFolder,
        resourcesFolder: line.resourcesFolder,
        readerEntry: line.readerEntry,
        mode: wanted.mode ?? null,
        passphrase: await findPassphrase(wanted.passphrase ?? null),
        notice: (text) => void process.stderr.write(`${text}\n`),
      })
      return opened
    },
    close: async () => {
      await opened?.close()
    },
  }
}

function tell(outcome: Outcome, json: boolean): ExitCode {
  process.stdout.write(json ? `${JSON.stringify(outcome.json)}\n` : `${outcome.lines.join('\n')}\n`)
  return outcome.exit
}

/** The one place where a failure becomes words; a bug keeps its stack, for it must be seen. */
function tellProblem(problem: unknown, json: boolean): ExitCode {
  if (problem instanceof CommandFailure) {
    const words = describeError(problem.failure, 'zh-CN')
    if (json) process.stdout.write(`${JSON.stringify({ error: { ...problem.failure, message: words.message, advice: words.advice } })}\n`)
    process.stderr.write(`${words.message}\n${words.advice ? `${words.advice}\n` : ''}`)
    return exitCodeOf(problem.failure)
  }
  if (problem instanceof CommanderError) return problem.exitCode === 0 ? EXIT.done : EXIT.unusable // --help and --version end this way too
  throw problem
}
