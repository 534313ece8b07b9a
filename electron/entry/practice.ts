import { parseArgs } from 'node:util'
import { startPracticeBureau, type PracticeBureau, type PracticeOptions } from '../practice/start-practice-bureau.ts'

/**
 * The practice bureau as a process of its own: a utility process of the app, a child of a test, or a
 * command. It starts on `{ type: 'start', options }` or on its arguments, tells
 * `{ type: 'listening', url, unit, operator, password }`, and ends on `{ type: 'close' }` or with its parent.
 */
type Message = { type: 'start'; options: PracticeOptions } | { type: 'close' }

interface Parent {
  tell(message: object): void
  onMessage(listener: (message: Message) => void): void
}

function findParent(): Parent | null {
  const port = process.parentPort as typeof process.parentPort | undefined
  if (port) return { tell: (message) => port.postMessage(message), onMessage: (listener) => void port.on('message', ({ data }) => listener(data as Message)) }
  if (!process.send) return null
  process.on('disconnect', () => process.exit(0))
  return { tell: (message) => process.send?.(message), onMessage: (listener) => void process.on('message', (message) => listener(message as Message)) }
}

function optionsOfArguments(): PracticeOptions | null {
  const { values } = parseArgs({
    strict: false,
    options: { file: { type: 'string' }, port: { type: 'string' }, people: { type: 'string' }, seed: { type: 'string' }, today: { type: 'string' } },
  })
  const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
  const number = (value: unknown): number | undefined => (typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : undefined)
  const given = { port: number(values['port']), people: number(values['people']), seed: number(values['seed']), today: text(values['today']) }
  const file = text(values['file'])
  return file === undefined ? null : { file, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) }
}

const parent = findParent()
let bureau: PracticeBureau | null = null

async function start(options: PracticeOptions): Promise<void> {
  try {
    bureau = await startPracticeBureau(options)
    const { url, unit, operator, password } = bureau
    const listening = { type: 'listening', url, unit, operator, password }
    if (parent) parent.tell(listening)
    else process.stdout.write(`${JSON.stringify(listening)}\n`)
  } catch (problem) {
    parent?.tell({ type: 'failed', reason: problem instanceof Error ? problem.message : 'unknown' })
    process.exitCode = 1
    setImmediate(() => process.exit(1))
  }
}

async function close(): Promise<void> {
  await bureau?.close()
  process.exit(0)
}

parent?.onMessage((message) => void (message.type === 'start' ? start(message.options) : close()))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void close())
const options = optionsOfArguments()
if (options) void start(options)
